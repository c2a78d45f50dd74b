package org.paperbeat.text;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Trains a {@link WordNet} by Adam on single windows gathered into small batches. */
final class WordNetTraining {
    private final int height;
    private final int width;
    private final int first;
    private final int second;
    private final int hidden;
    private final List<String> words;
    final float[][] parameters;
    private final float[][] gradient;
    private final float[][] mean;
    private final float[][] square;
    private int step;

    WordNetTraining(
            int height,
            int width,
            int first,
            int second,
            int hidden,
            List<String> words,
            long seed) {
        this.height = height;
        this.width = width;
        this.first = first;
        this.second = second;
        this.hidden = hidden;
        this.words = words;
        int[] sizes = WordNet.sizes(height, width, first, second, hidden, words.size());
        parameters = zeros(sizes);
        gradient = zeros(sizes);
        mean = zeros(sizes);
        square = zeros(sizes);
        int[] fanIn = {9, 0, first * 9, 0, sizes[4] / hidden, 0, hidden, 0};
        Random random = new Random(seed);
        for (int k = 0; k < sizes.length; k += 2) {
            for (int i = 0; i < sizes[k]; i++) {
                parameters[k][i] = (float) (random.nextGaussian() * Math.sqrt(2.0 / fanIn[k]));
            }
        }
    }

    private static float[][] zeros(int[] sizes) {
        float[][] a = new float[sizes.length][];
        for (int k = 0; k < sizes.length; k++) {
            a[k] = new float[sizes[k]];
        }
        return a;
    }

    /** Starts from another network of the same shape. */
    void copy(WordNet from) {
        for (int k = 0; k < parameters.length; k++) {
            System.arraycopy(from.parameters[k], 0, parameters[k], 0, parameters[k].length);
        }
    }

    WordNet network() {
        return new WordNet(height, width, first, second, hidden, words, parameters);
    }

    /** Adds one window's gradient; returns its cross entropy. */
    double accumulate(float[] window, int label, float weight) {
        int h2 = height / 2;
        int w2 = width / 2;
        float[] a1 =
                WordNet.convolve(window, 1, height, width, first, parameters[0], parameters[1]);
        float[] p1 = WordNet.pool(a1, first, height, width);
        float[] a2 = WordNet.convolve(p1, first, h2, w2, second, parameters[2], parameters[3]);
        float[] p2 = WordNet.pool(a2, second, h2, w2);
        float[] m = WordNet.dense(p2, hidden, parameters[4], parameters[5]);
        for (int i = 0; i < hidden; i++) {
            m[i] = Math.max(0, m[i]);
        }
        float[] log =
                WordNet.logSoftmax(WordNet.dense(m, words.size(), parameters[6], parameters[7]));
        float[] dz = new float[log.length];
        for (int i = 0; i < dz.length; i++) {
            dz[i] = weight * ((float) Math.exp(log[i]) - (i == label ? 1 : 0));
        }
        float[] dm = denseBack(m, dz, 6);
        for (int i = 0; i < hidden; i++) {
            if (m[i] == 0) {
                dm[i] = 0;
            }
        }
        float[] dp2 = denseBack(p2, dm, 4);
        float[] da2 = unpool(dp2, a2, p2, second, h2, w2);
        float[] dp1 = convolveBack(p1, first, h2, w2, second, da2, 2, true);
        float[] da1 = unpool(dp1, a1, p1, first, height, width);
        convolveBack(window, 1, height, width, first, da1, 0, false);
        return -log[label];
    }

    private float[] denseBack(float[] in, float[] dOut, int layer) {
        float[] weight = parameters[layer];
        float[] g = gradient[layer];
        float[] dIn = new float[in.length];
        for (int o = 0; o < dOut.length; o++) {
            float d = dOut[o];
            if (d == 0) {
                continue;
            }
            gradient[layer + 1][o] += d;
            int base = o * in.length;
            for (int i = 0; i < in.length; i++) {
                g[base + i] += d * in[i];
                dIn[i] += d * weight[base + i];
            }
        }
        return dIn;
    }

    private static float[] unpool(float[] d, float[] a, float[] p, int channels, int h, int w) {
        float[] out = new float[channels * h * w];
        int h2 = h / 2;
        int w2 = w / 2;
        for (int c = 0; c < channels; c++) {
            for (int y = 0; y < h2; y++) {
                for (int x = 0; x < w2; x++) {
                    int o = (c * h2 + y) * w2 + x;
                    int j = c * h * w + 2 * y * w + 2 * x;
                    float v = p[o];
                    if (v <= 0) {
                        continue;
                    }
                    int best =
                            a[j] == v
                                    ? j
                                    : a[j + 1] == v ? j + 1 : a[j + w] == v ? j + w : j + w + 1;
                    out[best] += d[o];
                }
            }
        }
        return out;
    }

    private float[] convolveBack(
            float[] in,
            int channels,
            int h,
            int w,
            int outputs,
            float[] d,
            int layer,
            boolean deep) {
        float[] dIn = deep ? new float[in.length] : null;
        for (int o = 0; o < outputs; o++) {
            int base = o * h * w;
            float sum = 0;
            for (int i = base; i < base + h * w; i++) {
                sum += d[i];
            }
            gradient[layer + 1][o] += sum;
            for (int c = 0; c < channels; c++) {
                for (int k = 0; k < 9; k++) {
                    int index = (o * channels + c) * 9 + k;
                    gradient[layer][index] +=
                            correlate(
                                    d, base, in, dIn, c * h * w, h, w, k, parameters[layer][index]);
                }
            }
        }
        return dIn;
    }

    private static float correlate(
            float[] d,
            int base,
            float[] in,
            float[] dIn,
            int from,
            int h,
            int w,
            int k,
            float weight) {
        int dy = k / 3 - 1;
        int dx = k % 3 - 1;
        int x0 = Math.max(0, -dx);
        int x1 = Math.min(w, w - dx);
        float sum = 0;
        for (int y = Math.max(0, -dy); y < Math.min(h, h - dy); y++) {
            int o = base + y * w;
            int i = from + (y + dy) * w + dx;
            for (int x = x0; x < x1; x++) {
                sum += d[o + x] * in[i + x];
            }
            if (dIn != null) {
                for (int x = x0; x < x1; x++) {
                    dIn[i + x] += weight * d[o + x];
                }
            }
        }
        return sum;
    }

    /** One step of Adam (Kingma and Ba 2015, arXiv:1412.6980) with the gathered gradient. */
    void update(double rate, int batch) {
        step++;
        double c1 = 1 - Math.pow(0.9, step);
        double c2 = 1 - Math.pow(0.999, step);
        for (int k = 0; k < parameters.length; k++) {
            float[] p = parameters[k];
            float[] g = gradient[k];
            float decay = k % 2 == 0 ? 1e-5f : 0;
            for (int i = 0; i < p.length; i++) {
                float d = g[i] / batch;
                mean[k][i] = 0.9f * mean[k][i] + 0.1f * d;
                square[k][i] = 0.999f * square[k][i] + 0.001f * d * d;
                p[i] -=
                        (float)
                                (rate * (mean[k][i] / c1) / (Math.sqrt(square[k][i] / c2) + 1e-8)
                                        + rate * decay * p[i]);
            }
            Arrays.fill(g, 0);
        }
    }
}
