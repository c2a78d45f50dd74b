package org.paperbeat.text;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Chooses among the legible fonts of this machine, each family as often as any other. */
final class PrintFonts {
    private final Random random;
    private final Map<String, List<Font>> fonts = usableFonts();
    private final List<String> families = new ArrayList<>(fonts.keySet());

    PrintFonts(Random random) {
        this.random = random;
    }

    int families() {
        return families.size();
    }

    private static Map<String, List<Font>> usableFonts() {
        Map<String, List<Font>> found = new LinkedHashMap<>();
        for (Font f : GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts()) {
            String family = f.getFamily();
            boolean odd =
                    family.matches(
                            "(?i).*(symbol|emoji|math|braille|ornament|dingbat|barcode|Z003|Junicode"
                                    + "|eufm|cmex|cmsy|msbm|msam|rsfs|wasy|stmary|esint|dsrom|D05|blackadder).*");
            if (!odd && f.canDisplayUpTo("aVRLFI123456mms/V50-AVR.") < 0 && legible(f)) {
                String key =
                        family.startsWith("Noto")
                                ? family.split(" ")[1].length() > 4
                                        ? "Noto Sans"
                                        : "Noto " + family.split(" ")[1]
                                : family;
                found.computeIfAbsent(key, k -> new ArrayList<>()).add(f);
            }
        }
        return found;
    }

    private static boolean legible(Font f) {
        FontRenderContext c = new FontRenderContext(null, true, true);
        Rectangle2D v = f.deriveFont(100f).createGlyphVector(c, "V").getVisualBounds();
        Rectangle2D i = f.deriveFont(100f).createGlyphVector(c, "6").getVisualBounds();
        return v.getHeight() > 30 && v.getWidth() > 20 && i.getHeight() > 30;
    }

    /** A font that can show the text, its capitals {@code cap} px high. */
    Font pick(String text, double cap) {
        List<Font> family = fonts.get(families.get(random.nextInt(families.size())));
        Font f = family.get(random.nextInt(family.size()));
        if (chance(0.35)) {
            // the fonts that plotting programs and recorders use most
            String[] common = {
                "DejaVu Sans",
                "Liberation Sans",
                "Liberation Serif",
                "Liberation Mono",
                "DejaVu Sans Mono",
                "Nimbus Sans",
                "DejaVu Serif",
                "FreeSans",
                "Liberation Sans Narrow"
            };
            f = new Font(common[random.nextInt(common.length)], Font.PLAIN, 10);
        }
        if (f.canDisplayUpTo(text) >= 0) {
            f = new Font("DejaVu Sans", Font.PLAIN, 10);
        }
        f = f.deriveFont(chance(0.25) ? Font.BOLD : Font.PLAIN, 100f);
        if (chance(0.3)) {
            f = f.deriveFont(Map.of(TextAttribute.TRACKING, range(-0.04, 0.3)));
        }
        FontRenderContext c = new FontRenderContext(null, true, true);
        double height = f.createGlyphVector(c, "V").getVisualBounds().getHeight();
        return f.deriveFont((float) (100 * cap / height));
    }

    private double range(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    private boolean chance(double p) {
        return random.nextDouble() < p;
    }
}
