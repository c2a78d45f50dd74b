package org.paperbeat.grid;

import org.paperbeat.image.Plane;

/**
 * A plane shifted by a carrier frequency to zero and summed over blocks: what is left of lines near
 * the carrier is a slow complex wave, whose phase tells where the lines lie.
 */
final class Baseband {
    private static final int LEAST_BLOCK = 4;
    static final int MOST_BLOCK = 8;

    /**
     * Block edge, plane pixels; lines within 1/(2 block) cycles per pixel of the carrier survive.
     */
    final int block;

    final double fx;
    final double fy;
    final int width;
    final int height;
    final float[] re;
    final float[] im;

    private Baseband(double fx, double fy, int block, int width, int height) {
        this.block = block;
        this.fx = fx;
        this.fy = fy;
        this.width = width;
        this.height = height;
        this.re = new float[width * height];
        this.im = new float[width * height];
    }

    /**
     * The plane at a carrier.
     *
     * @param fx carrier, cycles per pixel along x
     * @param fy carrier, cycles per pixel along y
     * @param block edge of the blocks, plane pixels
     */
    static Baseband of(Plane plane, double fx, double fy, int block) {
        int w = plane.width() / block;
        int h = plane.height() / block;
        Baseband b = new Baseband(fx, fy, block, w, h);
        float[] cos = new float[w * block];
        float[] sin = new float[w * block];
        for (int x = 0; x < cos.length; x++) {
            double angle = -2 * Math.PI * fx * x;
            cos[x] = (float) Math.cos(angle);
            sin[x] = (float) Math.sin(angle);
        }
        for (int y = 0; y < h * block; y++) {
            double angle = -2 * Math.PI * fy * y;
            b.addRow(plane, y, cos, sin, (float) Math.cos(angle), (float) Math.sin(angle));
        }
        return b;
    }

    private void addRow(Plane p, int y, float[] cos, float[] sin, float c, float s) {
        float[] v = p.values();
        int row = y * p.width();
        int out = y / block * width;
        for (int i = 0; i < width; i++) {
            float a = 0;
            float b = 0;
            for (int x = i * block; x < (i + 1) * block; x++) {
                float value = v[row + x];
                a += value * cos[x];
                b += value * sin[x];
            }
            re[out + i] += a * c - b * s;
            im[out + i] += a * s + b * c;
        }
    }

    /** Blocks of about a millimetre, so that bends of the paper are followed at any resolution. */
    static int block(double pxPerMm) {
        return (int) Math.max(LEAST_BLOCK, Math.min(MOST_BLOCK, Math.round(pxPerMm)));
    }

    /** Plane x of a block coordinate. */
    double centre(double coordinate) {
        return coordinate * block + (block - 1) / 2.0;
    }
}
