package org.paperbeat.trace;

import org.paperbeat.model.PageImage;
import org.paperbeat.model.StageMonitor;

/**
 * How dark each pixel is against unprinted paper around it, in the channel where it is lightest:
 * coloured grid lines nearly vanish, black ink stays.
 */
final class Darkness {
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
        for (int y = 0; y < page.height(); y++) {
            if ((y & 63) == 0) {
                monitor.check();
            }
            for (int k = 0; k < 3; k++) {
                paper.row(k, y, tone[k]);
            }
            row(page.argb(), y * w, tone, floor, dark);
        }
        return dark;
    }

    private static void row(int[] argb, int base, float[][] tone, float[] floor, byte[] dark) {
        float[] red = tone[0];
        float[] green = tone[1];
        float[] blue = tone[2];
        for (int x = 0; x < red.length; x++) {
            int p = argb[base + x];
            if (red[x] < floor[0] && green[x] < floor[1] && blue[x] < floor[2]) {
                // a table top or the scanner's lid, not paper
                dark[base + x] = 0;
                continue;
            }
            float r = ((p >> 16) & 0xff) / Math.max(red[x], floor[0]);
            float g = ((p >> 8) & 0xff) / Math.max(green[x], floor[1]);
            float b = (p & 0xff) / Math.max(blue[x], floor[2]);
            float light = Math.max(r, Math.max(g, b));
            dark[base + x] = (byte) (light >= 1 ? 0 : (int) ((1 - light) * 255 + 0.5f));
        }
    }
}
