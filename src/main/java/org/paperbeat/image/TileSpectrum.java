package org.paperbeat.image;

import org.jtransforms.fft.FloatFFT_1D;

/**
 * Mean power spectrum of a plane's tiles (Welch 1967, doi:10.1109/TAU.1967.1161901, in two
 * dimensions): Hann windows of {@code size} pixels at half overlap. Fine lines of any phase add up
 * even where perspective or warp moves their frequency a little from tile to tile.
 */
public final class TileSpectrum {
    private final int size;
    private final float[] power;

    private TileSpectrum(int size, float[] power) {
        this.size = size;
        this.power = power;
    }

    /**
     * The mean spectrum.
     *
     * @param size tile edge, px, a power of two
     * @param maxTiles tiles are taken evenly from the plane, at most about so many
     */
    public static TileSpectrum of(Plane plane, int size, int maxTiles) {
        float[] power = new float[(size / 2 + 1) * size];
        int nx = count(plane.width(), size);
        int ny = count(plane.height(), size);
        int keep = Math.max(1, (int) Math.ceil(nx * ny / (double) maxTiles));
        Transform transform = new Transform(size);
        int tile = 0;
        for (int j = 0; j < ny; j++) {
            for (int i = 0; i < nx; i++) {
                if (tile++ % keep == 0) {
                    transform.add(
                            plane,
                            start(i, nx, plane.width(), size),
                            start(j, ny, plane.height(), size),
                            power);
                }
            }
        }
        return new TileSpectrum(size, power);
    }

    private static int count(int length, int size) {
        return Math.max(1, (int) Math.ceil(length / (size / 2.0)) - 1);
    }

    private static int start(int i, int n, int length, int size) {
        return n == 1 ? (length - size) / 2 : (int) ((long) i * (length - size) / (n - 1));
    }

    /** Tile edge, px. */
    public int size() {
        return size;
    }

    /** Power at an integer bin; kx in [-size/2, size/2], ky likewise. */
    public float bin(int kx, int ky) {
        boolean mirrored = kx < 0;
        int x = mirrored ? -kx : kx;
        int y = mirrored ? -ky : ky;
        return power[x * size + ((y % size) + size) % size];
    }

    /** Power at any frequency, bilinear between bins; cycles per pixel. */
    public double at(double fx, double fy) {
        double x = fx * size;
        double y = fy * size;
        int i = (int) Math.floor(x);
        int j = (int) Math.floor(y);
        double s = x - i;
        double t = y - j;
        return (1 - t) * ((1 - s) * bin(i, j) + s * bin(i + 1, j))
                + t * ((1 - s) * bin(i, j + 1) + s * bin(i + 1, j + 1));
    }

    /** Work space for one tile: rows real, then the non-negative columns complex. */
    private static final class Transform {
        private final int size;
        private final FloatFFT_1D fft;
        private final float[] window;
        private final float[] row;
        private final float[] columns;

        Transform(int size) {
            this.size = size;
            this.fft = new FloatFFT_1D(size);
            this.window = new float[size];
            for (int i = 0; i < size; i++) {
                window[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / size));
            }
            this.row = new float[size];
            this.columns = new float[(size / 2 + 1) * size * 2];
        }

        void add(Plane plane, int x0, int y0, float[] power) {
            for (int y = 0; y < size; y++) {
                fillRow(plane, x0, y0 + y, window[y]);
                fft.realForward(row);
                put(0, y, row[0], 0);
                put(size / 2, y, row[1], 0);
                for (int k = 1; k < size / 2; k++) {
                    put(k, y, row[2 * k], row[2 * k + 1]);
                }
            }
            for (int k = 0; k <= size / 2; k++) {
                fft.complexForward(columns, k * size * 2);
                for (int y = 0; y < size; y++) {
                    float re = columns[(k * size + y) * 2];
                    float im = columns[(k * size + y) * 2 + 1];
                    power[k * size + y] += re * re + im * im;
                }
            }
        }

        private void put(int k, int y, float re, float im) {
            columns[(k * size + y) * 2] = re;
            columns[(k * size + y) * 2 + 1] = im;
        }

        private void fillRow(Plane plane, int x0, int y, float weight) {
            for (int x = 0; x < size; x++) {
                int px = x0 + x;
                boolean inside = px >= 0 && px < plane.width() && y >= 0 && y < plane.height();
                row[x] = inside ? plane.get(px, y) * weight * window[x] : 0;
            }
        }
    }
}
