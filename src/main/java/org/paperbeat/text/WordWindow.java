package org.paperbeat.text;

import java.util.Arrays;
import org.paperbeat.image.Plane;

/**
 * Cuts the window about a word that {@link WordNet} looks at: capitals {@value #CAP} px high,
 * {@value #MARGIN} px of room to the left of and above the word, ink stretched to full contrast.
 */
final class WordWindow {
    /** Height of a capital letter in the window, px. */
    static final int CAP = 10;

    /** Room left of the word and above its capitals, px of the window. */
    static final int MARGIN = 3;

    /** Ink paler than this is not stretched to full ink. */
    private static final float PALEST = 0.3f;

    private WordWindow() {}

    /**
     * Cuts a window.
     *
     * @param ink 0 = paper, 1 = ink
     * @param left left edge of the word, px of the plane
     * @param top top of its capitals, px of the plane
     * @param capPx height of its capitals, px of the plane
     * @param height of the window
     * @param width of the window
     */
    static float[] cut(Plane ink, double left, double top, double capPx, int height, int width) {
        double step = capPx / CAP;
        int n = Math.max(1, (int) Math.ceil(step));
        float[] out = new float[height * width];
        for (int j = 0; j < height; j++) {
            for (int i = 0; i < width; i++) {
                float sum = 0;
                for (int b = 0; b < n; b++) {
                    double y = top + (j - MARGIN + (b + 0.5) / n) * step - 0.5;
                    for (int a = 0; a < n; a++) {
                        double x = left + (i - MARGIN + (a + 0.5) / n) * step - 0.5;
                        sum += at(ink, x, y);
                    }
                }
                out[j * width + i] = sum / (n * n);
            }
        }
        stretch(out);
        return out;
    }

    private static float at(Plane p, double x, double y) {
        int i = (int) Math.floor(x);
        int j = (int) Math.floor(y);
        if (i < 0 || j < 0 || i >= p.width() - 1 || j >= p.height() - 1) {
            return 0;
        }
        float s = (float) (x - i);
        float t = (float) (y - j);
        int k = j * p.width() + i;
        float[] v = p.values();
        float upper = v[k] * (1 - s) + v[k + 1] * s;
        float lower = v[k + p.width()] * (1 - s) + v[k + p.width() + 1] * s;
        return upper * (1 - t) + lower * t;
    }

    /**
     * The value that would stand at a place of the sorted window, which is filled to full contrast
     * by it; below {@link #PALEST} it does not matter which. Only what is darker is sorted.
     */
    private static float ranked(float[] window, int rank) {
        float[] dark = new float[window.length];
        int n = 0;
        for (float v : window) {
            if (v > PALEST) {
                dark[n++] = v;
            }
        }
        int place = rank - (window.length - n);
        if (place < 0) {
            return PALEST;
        }
        Arrays.sort(dark, 0, n);
        return dark[place];
    }

    private static void stretch(float[] window) {
        float full = Math.max(PALEST, ranked(window, (int) (0.97 * (window.length - 1))));
        for (int i = 0; i < window.length; i++) {
            window[i] = Math.min(1, window[i] / full);
        }
    }
}
