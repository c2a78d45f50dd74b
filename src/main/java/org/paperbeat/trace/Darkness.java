package org.paperbeat.trace;

import org.paperbeat.model.PageImage;
import org.paperbeat.model.StageMonitor;

/**
 * How dark each pixel is against unprinted paper around it, in the channel where it is lightest:
 * coloured grid lines nearly vanish, black ink stays.
 */
final class Darkness {
    private static final float FULL = 255;

    /** The paper's tone is taken for the same over so many millimetres of height. */
    private static final double TONE_STEP_MM = 0.25;

    private Darkness() {}

    /**
     * Darkness of a page.
     *
     * @return one byte per pixel: 0 = paper, 255 = black
     */
    static byte[] of(PageImage page, double pxPerMm, StageMonitor monitor) {
        PaperTone paper = PaperTone.of(page, pxPerMm);
        float[] floor = paper.darkestPaper();
        int w = page.width();
        byte[] dark = new byte[w * page.height()];
        float[][] tone = new float[3][w];
        double[] places = paper.places(w);
        int step = Math.max(1, (int) Math.round(TONE_STEP_MM * pxPerMm));
        for (int y = 0; y < page.height(); y++) {
            if (y % step == 0) {
                monitor.check();
                for (int k = 0; k < 3; k++) {
                    paper.row(k, Math.min(page.height() - 1, y + step / 2), places, tone[k]);
                }
                invert(tone, floor);
            }
            row(page.argb(), y * w, tone, dark);
        }
        return dark;
    }

    /**
     * Turns tones into what pixels are multiplied by; 0 in all channels where there is no paper.
     */
    private static void invert(float[][] tone, float[] floor) {
        float[] red = tone[0];
        float[] green = tone[1];
        float[] blue = tone[2];
        for (int x = 0; x < red.length; x++) {
            // a table top or the scanner's lid, not paper
            boolean none = red[x] < floor[0] && green[x] < floor[1] && blue[x] < floor[2];
            red[x] = none ? 0 : FULL / Math.max(red[x], floor[0]);
            green[x] = none ? 0 : FULL / Math.max(green[x], floor[1]);
            blue[x] = none ? 0 : FULL / Math.max(blue[x], floor[2]);
        }
    }

    private static void row(int[] argb, int base, float[][] factor, byte[] dark) {
        float[] red = factor[0];
        float[] green = factor[1];
        float[] blue = factor[2];
        for (int x = 0; x < red.length; x++) {
            int p = argb[base + x];
            float r = ((p >> 16) & 0xff) * red[x];
            float g = ((p >> 8) & 0xff) * green[x];
            float b = (p & 0xff) * blue[x];
            float light = Math.max(r, Math.max(g, b));
            boolean paper = light >= FULL || red[x] == 0;
            dark[base + x] = (byte) (paper ? 0 : (int) (FULL - light + 0.5f));
        }
    }
}
