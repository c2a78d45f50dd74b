package org.paperbeat.render;

/** A way to print text. */
interface Lettering {
    /**
     * Draws text on the pen's mask.
     *
     * @param u left end, mm
     * @param v baseline, mm
     * @param capitalMm height of a capital letter
     * @return right end, mm
     */
    double print(PaperPen pen, String text, double u, double v, double capitalMm);

    /** The font of that name: ours, or one of this machine. */
    static Lettering of(String font) {
        return switch (font) {
            case "stroke" -> new StrokeFont(0.11, 0);
            case "stroke-bold" -> new StrokeFont(0.17, 0);
            case "stroke-italic" -> new StrokeFont(0.11, 0.2);
            default -> new MachineFont(font);
        };
    }
}
