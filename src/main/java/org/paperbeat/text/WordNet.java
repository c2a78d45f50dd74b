package org.paperbeat.text;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.paperbeat.model.EcgException;

/**
 * A small convolutional network that says which word of a fixed list stands in a window.
 *
 * <p>Two 3 x 3 convolutions with rectifiers and 2 x 2 maximum pooling, one hidden layer, softmax
 * (after LeCun et al. 1998, doi:10.1109/5.726791). The window's height and width are multiples of
 * four. Immutable and safe for threads; {@link #logProbabilities} allocates its own buffers.
 */
final class WordNet {
    static final int MAGIC = 0x50425744;

    final int height;
    final int width;
    final int first;
    final int second;
    final int hidden;
    final List<String> words;
    final float[][] parameters;

    /** Made from the parameters when first needed; whichever thread makes it makes the same. */
    private volatile float[] hiddenByInputs;

    WordNet(
            int height,
            int width,
            int first,
            int second,
            int hidden,
            List<String> words,
            float[][] parameters) {
        this.height = height;
        this.width = width;
        this.first = first;
        this.second = second;
        this.hidden = hidden;
        this.words = List.copyOf(words);
        this.parameters = parameters;
    }

    /** Lengths of the parameter arrays: weights and biases of the four layers. */
    static int[] sizes(int height, int width, int first, int second, int hidden, int classes) {
        int features = second * (height / 4) * (width / 4);
        return new int[] {
            first * 9,
            first,
            second * first * 9,
            second,
            hidden * features,
            hidden,
            classes * hidden,
            classes
        };
    }

    /** Reads a network of this package's resources. */
    static WordNet load(String resource) {
        try (InputStream in = WordNet.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new EcgException(
                        "text", "The letter table " + resource + " is missing.", "Reinstall.");
            }
            return read(in);
        } catch (IOException e) {
            throw new EcgException(
                    "text", "The letter table " + resource + " is damaged.", "Reinstall.", e);
        }
    }

    static WordNet read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(stream));
        if (in.readInt() != MAGIC) {
            throw new IOException("not a word network");
        }
        int height = in.readInt();
        int width = in.readInt();
        int first = in.readInt();
        int second = in.readInt();
        int hidden = in.readInt();
        int classes = in.readInt();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            words.add(in.readUTF());
        }
        int[] sizes = sizes(height, width, first, second, hidden, classes);
        float[][] parameters = new float[sizes.length][];
        for (int k = 0; k < sizes.length; k++) {
            float step = in.readFloat();
            parameters[k] = new float[sizes[k]];
            for (int i = 0; i < sizes[k]; i++) {
                parameters[k][i] = step * in.readShort();
            }
        }
        return new WordNet(height, width, first, second, hidden, words, parameters);
    }

    /** Natural logarithms of the words' probabilities; the window is {@code height x width}. */
    float[] logProbabilities(float[] window) {
        float[] pooled =
                pool(
                        convolve(window, 1, height, width, first, parameters[0], parameters[1]),
                        first,
                        height,
                        width);
        int h2 = height / 2;
        int w2 = width / 2;
        float[] features =
                pool(
                        convolve(pooled, first, h2, w2, second, parameters[2], parameters[3]),
                        second,
                        h2,
                        w2);
        return classify(features);
    }

    /** Words' logarithms at one place of a larger picture. */
    record Spot(int x, int y, float[] logProbabilities) {}

    /**
     * Judges every fourth place of a larger picture, sharing the convolutions.
     *
     * @param picture {@code h x w}, both multiples of four
     * @param interest a place is kept if some word other than the first reaches this logarithm
     */
    List<Spot> scan(float[] picture, int h, int w, float interest) {
        float[] one =
                pool(convolve(picture, 1, h, w, first, parameters[0], parameters[1]), first, h, w);
        float[] two =
                pool(
                        convolve(one, first, h / 2, w / 2, second, parameters[2], parameters[3]),
                        second,
                        h / 2,
                        w / 2);
        List<Spot> spots = new ArrayList<>();
        int fh = h / 4;
        int fw = w / 4;
        int wh = height / 4;
        int ww = width / 4;
        float[] features = new float[second * wh * ww];
        for (int y = 0; y + wh <= fh; y++) {
            for (int x = 0; x + ww <= fw; x++) {
                for (int c = 0; c < second; c++) {
                    for (int j = 0; j < wh; j++) {
                        System.arraycopy(
                                two, (c * fh + y + j) * fw + x, features, (c * wh + j) * ww, ww);
                    }
                }
                float[] log = classify(features);
                for (int k = 1; k < log.length; k++) {
                    if (log[k] >= interest) {
                        spots.add(new Spot(4 * x, 4 * y, log));
                        break;
                    }
                }
            }
        }
        return spots;
    }

    private float[] classify(float[] features) {
        float[] middle = denseByInputs(features, hidden, byInputs(), parameters[5]);
        for (int i = 0; i < hidden; i++) {
            middle[i] = Math.max(0, middle[i]);
        }
        return logSoftmax(dense(middle, words.size(), parameters[6], parameters[7]));
    }

    /** Same-size 3 x 3 convolution with zero padding, bias and rectifier. */
    static float[] convolve(
            float[] in, int channels, int h, int w, int outputs, float[] weight, float[] bias) {
        float[] out = new float[outputs * h * w];
        for (int o = 0; o < outputs; o++) {
            int base = o * h * w;
            java.util.Arrays.fill(out, base, base + h * w, bias[o]);
            for (int c = 0; c < channels; c++) {
                for (int y = 0; y < h; y++) {
                    addRows(out, base, in, c * h * w, h, w, y, weight, (o * channels + c) * 9);
                }
            }
            for (int i = base; i < base + h * w; i++) {
                out[i] = Math.max(0, out[i]);
            }
        }
        return out;
    }

    /** Adds what the three rows about row y of one channel give to row y of the output. */
    private static void addRows(
            float[] out,
            int base,
            float[] in,
            int from,
            int h,
            int w,
            int y,
            float[] weight,
            int kernel) {
        int o = base + y * w;
        for (int dy = Math.max(-1, -y); dy <= Math.min(1, h - 1 - y); dy++) {
            int i = from + (y + dy) * w;
            int k = kernel + 3 * (dy + 1);
            float left = weight[k];
            float middle = weight[k + 1];
            float right = weight[k + 2];
            if (w > 1) {
                out[o] = out[o] + middle * in[i] + right * in[i + 1];
                int e = o + w - 1;
                out[e] = out[e] + left * in[i + w - 2] + middle * in[i + w - 1];
            } else {
                out[o] += middle * in[i];
            }
            for (int x = 1; x < w - 1; x++) {
                out[o + x] =
                        out[o + x]
                                + left * in[i + x - 1]
                                + middle * in[i + x]
                                + right * in[i + x + 1];
            }
        }
    }

    static float[] pool(float[] in, int channels, int h, int w) {
        int h2 = h / 2;
        int w2 = w / 2;
        float[] out = new float[channels * h2 * w2];
        for (int c = 0; c < channels; c++) {
            for (int y = 0; y < h2; y++) {
                int i = c * h * w + 2 * y * w;
                int o = (c * h2 + y) * w2;
                for (int x = 0; x < w2; x++) {
                    int j = i + 2 * x;
                    out[o + x] =
                            Math.max(
                                    Math.max(in[j], in[j + 1]), Math.max(in[j + w], in[j + w + 1]));
                }
            }
        }
        return out;
    }

    static float[] dense(float[] in, int outputs, float[] weight, float[] bias) {
        float[] out = new float[outputs];
        for (int o = 0; o < outputs; o++) {
            int base = o * in.length;
            float s0 = bias[o];
            float s1 = 0;
            float s2 = 0;
            float s3 = 0;
            int i = 0;
            for (; i + 3 < in.length; i += 4) {
                s0 += weight[base + i] * in[i];
                s1 += weight[base + i + 1] * in[i + 1];
                s2 += weight[base + i + 2] * in[i + 2];
                s3 += weight[base + i + 3] * in[i + 3];
            }
            for (; i < in.length; i++) {
                s0 += weight[base + i] * in[i];
            }
            out[o] = s0 + s1 + s2 + s3;
        }
        return out;
    }

    /** The hidden layer's weights with those of one input beside each other. */
    private float[] byInputs() {
        float[] turned = hiddenByInputs;
        if (turned == null) {
            int inputs = parameters[4].length / hidden;
            turned = new float[parameters[4].length];
            for (int o = 0; o < hidden; o++) {
                for (int i = 0; i < inputs; i++) {
                    turned[i * hidden + o] = parameters[4][o * inputs + i];
                }
            }
            hiddenByInputs = turned;
        }
        return turned;
    }

    /**
     * The same numbers as {@link #dense}, added in the same order, but by inputs: many are 0 behind
     * a rectifier and cost nothing.
     *
     * @param weight those of one input beside each other
     */
    static float[] denseByInputs(float[] in, int outputs, float[] weight, float[] bias) {
        float[][] sums = {bias.clone(), new float[outputs], new float[outputs], new float[outputs]};
        int quarters = in.length / 4 * 4;
        for (int i = 0; i < in.length; i++) {
            float value = in[i];
            if (value != 0) {
                float[] sum = i < quarters ? sums[i & 3] : sums[0];
                int base = i * outputs;
                for (int o = 0; o < outputs; o++) {
                    sum[o] += weight[base + o] * value;
                }
            }
        }
        float[] out = new float[outputs];
        for (int o = 0; o < outputs; o++) {
            out[o] = sums[0][o] + sums[1][o] + sums[2][o] + sums[3][o];
        }
        return out;
    }

    static float[] logSoftmax(float[] z) {
        float max = Float.NEGATIVE_INFINITY;
        for (float v : z) {
            max = Math.max(max, v);
        }
        double sum = 0;
        for (float v : z) {
            sum += Math.exp(v - max);
        }
        float log = max + (float) Math.log(sum);
        float[] out = new float[z.length];
        for (int i = 0; i < z.length; i++) {
            out[i] = z[i] - log;
        }
        return out;
    }
}
