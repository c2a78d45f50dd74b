package org.paperbeat.image;

/**
 * An ink map made smaller by a whole number, for work that needs no more than its resolution. Pixel
 * i of the small plane covers columns {@code i * factor} to {@code i * factor + factor - 1}.
 *
 * @param plane the small plane
 * @param factor of reduction, at least 1
 * @param frame of the full map
 */
public record ReducedInk(Plane plane, int factor, PaperFrame frame) {

    /**
     * Reduces to about {@code pxPerMm}, never enlarging.
     *
     * @param strongest whether a small pixel is the darkest (else the mean) of those it covers
     */
    public static ReducedInk of(InkMap map, double pxPerMm, boolean strongest) {
        PaperFrame f = map.frame();
        double scale = Math.sqrt(f.pxPerMmX() * f.pxPerMmY());
        int k = (int) Math.max(1, Math.round(scale / pxPerMm));
        k = Math.min(k, Math.min(f.width(), f.height()));
        if (k == 1) {
            return new ReducedInk(map.ink(), 1, f);
        }
        int w = f.width() / k;
        int h = f.height() / k;
        float[] out = new float[w * h];
        float[] in = map.ink().values();
        for (int y = 0; y < h * k; y++) {
            int base = y * f.width();
            int o = y / k * w;
            for (int x = 0; x < w; x++) {
                float v = out[o + x];
                for (int i = 0; i < k; i++) {
                    float a = in[base + x * k + i];
                    v = strongest ? Math.max(v, a) : v + a;
                }
                out[o + x] = v;
            }
        }
        if (!strongest) {
            for (int i = 0; i < out.length; i++) {
                out[i] /= k * k;
            }
        }
        return new ReducedInk(new Plane(w, h, out), k, f);
    }

    public double pxPerMmX() {
        return frame.pxPerMmX() / factor;
    }

    public double pxPerMmY() {
        return frame.pxPerMmY() / factor;
    }

    /** Paper u of a (fractional) small column's centre. */
    public double u(double x) {
        return frame.u(x * factor + (factor - 1) / 2.0);
    }

    /** Paper v of a (fractional) small row's centre. */
    public double v(double y) {
        return frame.v(y * factor + (factor - 1) / 2.0);
    }

    /** Small column of a paper u. */
    public double column(double u) {
        return (frame.column(u) - (factor - 1) / 2.0) / factor;
    }

    /** Small row of a paper v. */
    public double row(double v) {
        return (frame.row(v) - (factor - 1) / 2.0) / factor;
    }

    /**
     * A threshold between paper and ink: a share of the darkness that the darkest percent of pixels
     * reaches.
     */
    public float threshold() {
        int[] histogram = new int[256];
        int n = 0;
        for (float v : plane.values()) {
            if (v > 0.08f) {
                histogram[Math.min(255, (int) (v * 255))]++;
                n++;
            }
        }
        int need = Math.min(n, Math.max(1, plane.values().length / 100));
        int level = 255;
        for (int seen = 0; level > 0; level--) {
            seen += histogram[level];
            if (seen >= need) {
                break;
            }
        }
        return Math.max(0.15f, Math.min(0.5f, 0.45f * level / 255f));
    }
}
