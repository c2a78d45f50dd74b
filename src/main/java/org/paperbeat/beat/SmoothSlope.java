package org.paperbeat.beat;

/**
 * Derivative of a smoothed line: a wavelet transform whose wavelet is the derivative of the
 * smoothing function, as in Mallat and Zhong (1992, doi:10.1109/34.142909). The smoothing function
 * is four boxes run after one another, nearly a Gaussian; its width is given in seconds, so that it
 * means the same at any sampling rate.
 */
final class SmoothSlope {
    private static final int BOXES = 4;

    private SmoothSlope() {}

    /**
     * Slope per second.
     *
     * @param line no NaN
     * @param sigmaSeconds standard deviation of the smoothing function
     */
    static double[] of(double[] line, double samplingRateHz, double sigmaSeconds) {
        double sigma = sigmaSeconds * samplingRateHz;
        double width = Math.sqrt(12 * sigma * sigma / BOXES + 1);
        double[] smooth = line;
        for (int k = 0; k < BOXES; k++) {
            smooth = box(smooth, width);
        }
        int n = line.length;
        double[] slope = new double[n];
        for (int i = 0; i < n; i++) {
            int a = Math.max(0, i - 1);
            int b = Math.min(n - 1, i + 1);
            slope[i] = b > a ? (smooth[b] - smooth[a]) * samplingRateHz / (b - a) : 0;
        }
        return slope;
    }

    /** Mean over a box of any width; ends are continued level. */
    private static double[] box(double[] x, double width) {
        int n = x.length;
        int half = (int) ((width - 1) / 2);
        double rim = (width - (2 * half + 1)) / 2;
        double[] y = new double[n];
        double sum = 0;
        for (int i = -half; i <= half; i++) {
            sum += at(x, i);
        }
        for (int i = 0; i < n; i++) {
            y[i] = (sum + rim * (at(x, i - half - 1) + at(x, i + half + 1))) / width;
            sum += at(x, i + half + 1) - at(x, i - half);
        }
        return y;
    }

    private static double at(double[] x, int i) {
        return x[Math.max(0, Math.min(x.length - 1, i))];
    }
}
