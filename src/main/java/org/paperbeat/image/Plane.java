package org.paperbeat.image;

/**
 * A plane of numbers, row by row. Arrays are handed over, not copied: whoever makes a plane lets go
 * of the array.
 *
 * @param width columns
 * @param height rows
 * @param values {@code width * height} numbers
 */
public record Plane(int width, int height, float[] values) {
    public Plane {
        if (width < 1 || height < 1 || values.length != width * height) {
            throw new IllegalArgumentException("values do not fit " + width + " x " + height);
        }
    }

    public Plane(int width, int height) {
        this(width, height, new float[width * height]);
    }

    public float get(int x, int y) {
        return values[y * width + x];
    }
}
