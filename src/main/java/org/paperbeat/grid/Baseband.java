package org.paperbeat.grid;

import org.paperbeat.image.Plane;

/**
 * A plane shifted by a carrier frequency to zero and summed over blocks: what is left of lines near
 * the carrier is a slow complex wave, whose phase tells where the lines lie.
 */
final class Baseband {
    /** Block edge, plane pixels; lines within 1/16 cycles per pixel of the carrier survive. */
    static final int BLOCK = 8;

    final double fx;
    final double fy;
    final int width;
    final int height;
    final float[] re;
    final float[] im;

    private Baseband(double fx, double fy, int width, int height) {
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
     */
    static Baseband of(Plane plane, double fx, double fy) {
        int w = plane.width() / BLOCK;
        int h = plane.height() / BLOCK;
        Baseband b = new Baseband(fx, fy, w, h);
        float[] cos = new float[w * BLOCK];
        float[] sin = new float[w * BLOCK];
        for (int x = 0; x < cos.length; x++) {
            double angle = -2 * Math.PI * fx * x;
            cos[x] = (float) Math.cos(angle);
            sin[x] = (float) Math.sin(angle);
        }
        for (int y = 0; y < h * BLOCK; y++) {
            double angle = -2 * Math.PI * fy * y;
            b.addRow(plane, y, cos, sin, (float) Math.cos(angle), (float) Math.sin(angle));
        }
        return b;
    }

    private void addRow(Plane p, int y, float[] cos, float[] sin, float c, float s) {
        float[] v = p.values();
        int row = y * p.width();
        int out = y / BLOCK * width;
        for (int i = 0; i < width; i++) {
            float a = 0;
            float b = 0;
            for (int x = i * BLOCK; x < (i + 1) * BLOCK; x++) {
                float value = v[row + x];
                a += value * cos[x];
                b += value * sin[x];
            }
            re[out + i] += a * c - b * s;
            im[out + i] += a * s + b * c;
        }
    }

    /** Plane x of a block coordinate. */
    static double centre(double block) {
        return block * BLOCK + (BLOCK - 1) / 2.0;
    }
}
