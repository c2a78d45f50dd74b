package org.paperbeat.beat;

/**
 * Second-order Butterworth high- and low-pass, run forwards and backwards so that no wave moves
 * (Gustafsson 1996, doi:10.1109/78.492552, for the idea; ends are extended by point reflection).
 * Immutable.
 */
public final class ZeroPhaseFilter {
    private static final double HIGHEST = 0.45;

    private final double samplingRateHz;
    private final double lowHz;
    private final double highHz;
    private final boolean mirrored;

    /**
     * Ends are extended by point reflection, which keeps slopes.
     *
     * @param lowHz lower edge, -6 dB in all; 0 = none
     * @param highHz upper edge, -6 dB in all; lowered to 0.45 of the sampling rate if need be
     */
    public ZeroPhaseFilter(double samplingRateHz, double lowHz, double highHz) {
        this(samplingRateHz, lowHz, highHz, false);
    }

    private ZeroPhaseFilter(double samplingRateHz, double lowHz, double highHz, boolean mirrored) {
        if (!(samplingRateHz > 0) || lowHz < 0 || !(highHz > lowHz)) {
            throw new IllegalArgumentException("no band");
        }
        this.samplingRateHz = samplingRateHz;
        this.lowHz = lowHz;
        this.highHz = Math.min(highHz, HIGHEST * samplingRateHz);
        this.mirrored = mirrored;
    }

    /** The same band with mirrored ends, where a wave that the end cuts keeps its height. */
    public ZeroPhaseFilter mirrored() {
        return new ZeroPhaseFilter(samplingRateHz, lowHz, highHz, true);
    }

    /**
     * The filtered signal. Gaps are bridged by straight lines for the filter's sake and are NaN
     * again in the result.
     */
    public double[] apply(float[] signal) {
        double[] bridged = bridge(signal);
        if (bridged.length < 2) {
            return bridged;
        }
        double[] y = bothWays(bridged, lowPass(highHz), 1.0 / highHz);
        if (lowHz > 0) {
            y = bothWays(y, highPass(lowHz), 1.0 / lowHz);
        }
        for (int i = 0; i < signal.length; i++) {
            if (Float.isNaN(signal[i])) {
                y[i] = Double.NaN;
            }
        }
        return y;
    }

    /** Gaps bridged by straight lines, ends held; all NaN becomes all 0. */
    static double[] bridge(float[] signal) {
        double[] y = new double[signal.length];
        int last = -1;
        for (int i = 0; i < signal.length; i++) {
            if (Float.isNaN(signal[i])) {
                continue;
            }
            y[i] = signal[i];
            for (int k = last + 1; k < i; k++) {
                y[k] =
                        last < 0
                                ? y[i]
                                : y[last] + (y[i] - y[last]) * (k - last) / (double) (i - last);
            }
            last = i;
        }
        for (int k = last + 1; last >= 0 && k < y.length; k++) {
            y[k] = y[last];
        }
        return y;
    }

    private double[] bothWays(double[] x, double[] biquad, double settleSeconds) {
        int pad = Math.min(x.length - 1, (int) Math.ceil(2 * settleSeconds * samplingRateHz));
        double[] e = new double[x.length + 2 * pad];
        int n = x.length;
        for (int i = 0; i < pad; i++) {
            e[pad - 1 - i] = mirrored ? x[i + 1] : 2 * x[0] - x[i + 1];
            e[pad + n + i] = mirrored ? x[n - 2 - i] : 2 * x[n - 1] - x[n - 2 - i];
        }
        System.arraycopy(x, 0, e, pad, n);
        run(e, biquad);
        reverse(e);
        run(e, biquad);
        reverse(e);
        double[] y = new double[n];
        System.arraycopy(e, pad, y, 0, n);
        return y;
    }

    /** Runs from rest at the first sample's level. */
    private static void run(double[] x, double[] f) {
        double gain = (f[0] + f[1] + f[2]) / (1 + f[3] + f[4]);
        double level = x[0];
        double x1 = 0;
        double x2 = 0;
        double y1 = 0;
        double y2 = 0;
        for (int i = 0; i < x.length; i++) {
            double in = x[i] - level;
            double out = f[0] * in + f[1] * x1 + f[2] * x2 - f[3] * y1 - f[4] * y2;
            x2 = x1;
            x1 = in;
            y2 = y1;
            y1 = out;
            x[i] = out + gain * level;
        }
    }

    private static void reverse(double[] x) {
        for (int i = 0, j = x.length - 1; i < j; i++, j--) {
            double t = x[i];
            x[i] = x[j];
            x[j] = t;
        }
    }

    private double[] lowPass(double hz) {
        double k = Math.tan(Math.PI * hz / samplingRateHz);
        double norm = 1 / (1 + Math.sqrt(2) * k + k * k);
        double b = k * k * norm;
        return new double[] {
            b, 2 * b, b, 2 * (k * k - 1) * norm, (1 - Math.sqrt(2) * k + k * k) * norm
        };
    }

    private double[] highPass(double hz) {
        double k = Math.tan(Math.PI * hz / samplingRateHz);
        double norm = 1 / (1 + Math.sqrt(2) * k + k * k);
        return new double[] {
            norm, -2 * norm, norm, 2 * (k * k - 1) * norm, (1 - Math.sqrt(2) * k + k * k) * norm
        };
    }
}
