package org.paperbeat.render;

/**
 * Puts a signal on another sampling grid by cubic Hermite interpolation (Catmull and Rom 1974);
 * linear beside missing samples, missing between them.
 */
public final class SignalResampler {
    private SignalResampler() {}

    /**
     * @param mv samples at {@code fromHz}
     * @param startSeconds of the first output sample
     * @param count output samples
     * @return samples at {@code toHz}; NaN beyond the input
     */
    public static float[] resample(
            float[] mv, double fromHz, double toHz, double startSeconds, int count) {
        float[] out = new float[count];
        for (int i = 0; i < count; i++) {
            out[i] = at(mv, (startSeconds + i / toHz) * fromHz);
        }
        return out;
    }

    private static float at(float[] mv, double position) {
        int k = (int) Math.floor(position + 1e-9);
        double t = Math.max(0, position - k);
        if (k < 0 || k >= mv.length) {
            return Float.NaN;
        }
        if (t < 1e-6) {
            return mv[k];
        }
        if (k + 1 >= mv.length) {
            return Float.NaN;
        }
        double a = mv[k];
        double b = mv[k + 1];
        double before = k > 0 && !Float.isNaN(mv[k - 1]) ? mv[k - 1] : a;
        double after = k + 2 < mv.length && !Float.isNaN(mv[k + 2]) ? mv[k + 2] : b;
        double ma = (b - before) / 2;
        double mb = (after - a) / 2;
        double t2 = t * t;
        double t3 = t2 * t;
        return (float)
                ((2 * t3 - 3 * t2 + 1) * a
                        + (t3 - 2 * t2 + t) * ma
                        + (3 * t2 - 2 * t3) * b
                        + (t3 - t2) * mb);
    }
}
