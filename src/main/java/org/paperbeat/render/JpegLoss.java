package org.paperbeat.render;

/**
 * What JPEG compression does to a picture, worked out here so that it is the same on every machine:
 * 8 x 8 cosine transform, quantisation by the example tables of ITU-T T.81 Annex K, colour at half
 * resolution.
 */
final class JpegLoss {
    private static final int[] LUMINANCE = {
        16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69,
        56, 14, 17, 22, 29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81,
        104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99
    };
    private static final int[] CHROMINANCE = {
        17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99,
        99, 47, 66, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99
    };

    private final double[] cosine = new double[64];
    private final int quality;

    /**
     * @param quality 1 to 100 on the scale of the Independent JPEG Group
     */
    JpegLoss(int quality) {
        this.quality = quality;
        for (int k = 0; k < 8; k++) {
            double norm = k == 0 ? Math.sqrt(0.125) : 0.5;
            for (int i = 0; i < 8; i++) {
                cosine[8 * k + i] = norm * StrictMath.cos((2 * i + 1) * k * Math.PI / 16);
            }
        }
    }

    /** Changes planes of red, green and blue in [0, 255]. */
    void apply(float[][] rgb, int width, int height) {
        int n = width * height;
        float[] luma = new float[n];
        int halfWidth = (width + 1) / 2;
        int halfHeight = (height + 1) / 2;
        float[] blue = new float[halfWidth * halfHeight];
        float[] red = new float[halfWidth * halfHeight];
        for (int k = 0; k < n; k++) {
            luma[k] = 0.299f * rgb[0][k] + 0.587f * rgb[1][k] + 0.114f * rgb[2][k];
        }
        for (int y = 0; y < halfHeight; y++) {
            for (int x = 0; x < halfWidth; x++) {
                mean(rgb, luma, width, height, x, y, blue, red, y * halfWidth + x);
            }
        }
        code(luma, width, height, LUMINANCE);
        code(blue, halfWidth, halfHeight, CHROMINANCE);
        code(red, halfWidth, halfHeight, CHROMINANCE);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int k = y * width + x;
                float b = blue[y / 2 * halfWidth + x / 2];
                float r = red[y / 2 * halfWidth + x / 2];
                rgb[0][k] = clip(luma[k] + 1.402f * r);
                rgb[1][k] = clip(luma[k] - 0.344136f * b - 0.714136f * r);
                rgb[2][k] = clip(luma[k] + 1.772f * b);
            }
        }
    }

    private static void mean(
            float[][] rgb,
            float[] luma,
            int width,
            int height,
            int x,
            int y,
            float[] blue,
            float[] red,
            int to) {
        int count = 0;
        for (int j = 2 * y; j < Math.min(height, 2 * y + 2); j++) {
            for (int i = 2 * x; i < Math.min(width, 2 * x + 2); i++) {
                int k = j * width + i;
                blue[to] += (rgb[2][k] - luma[k]) / 1.772f;
                red[to] += (rgb[0][k] - luma[k]) / 1.402f;
                count++;
            }
        }
        blue[to] /= count;
        red[to] /= count;
    }

    private void code(float[] plane, int width, int height, int[] table) {
        int scale = quality < 50 ? 5000 / quality : 200 - 2 * quality;
        double[] step = new double[64];
        for (int k = 0; k < 64; k++) {
            step[k] = Math.max(1, Math.min(255, (table[k] * scale + 50) / 100));
        }
        double offset = table == LUMINANCE ? 128 : 0;
        double[] block = new double[64];
        for (int y = 0; y < height; y += 8) {
            for (int x = 0; x < width; x += 8) {
                for (int k = 0; k < 64; k++) {
                    int j = Math.min(height - 1, y + k / 8);
                    block[k] = plane[j * width + Math.min(width - 1, x + k % 8)] - offset;
                }
                transform(block, false);
                for (int k = 0; k < 64; k++) {
                    block[k] = Math.rint(block[k] / step[k]) * step[k];
                }
                transform(block, true);
                for (int k = 0; k < 64; k++) {
                    if (y + k / 8 < height && x + k % 8 < width) {
                        plane[(y + k / 8) * width + x + k % 8] = (float) (block[k] + offset);
                    }
                }
            }
        }
    }

    private void transform(double[] block, boolean back) {
        double[] half = new double[64];
        for (int pass = 0; pass < 2; pass++) {
            for (int row = 0; row < 8; row++) {
                for (int k = 0; k < 8; k++) {
                    double sum = 0;
                    for (int i = 0; i < 8; i++) {
                        sum += block[8 * row + i] * (back ? cosine[8 * i + k] : cosine[8 * k + i]);
                    }
                    // written transposed: the second pass turns it upright again
                    half[8 * k + row] = sum;
                }
            }
            System.arraycopy(half, 0, block, 0, 64);
        }
    }

    private static float clip(float value) {
        return Math.max(0, Math.min(255, value));
    }
}
