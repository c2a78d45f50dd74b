package org.paperbeat.options;

import java.util.List;
import java.util.Random;
import org.paperbeat.model.EcgException;

/**
 * What printing, ageing, scanning or photographing did to a page. All but the first are severities
 * in [0, 1], 0 = none; 1 is about the worst page a person would still read.
 *
 * @param rotationDegrees clockwise turn of the page in the picture, any angle
 * @param perspective camera not parallel to the page; the surroundings become visible
 * @param warp smooth local displacement: paper bent, uneven transport; 1 = about 2 mm
 * @param crease folds: a line that is darker or lighter, and a kink in the paper
 * @param shadow uneven light
 * @param blur lack of focus; 1 = Gaussian of 0.35 mm
 * @param noise of the sensor
 * @param jpeg loss by JPEG compression
 * @param fading ink that gets pale in places
 * @param bleedThrough mirrored print of the other side
 * @param stamps office stamps
 * @param handwriting notes by pen
 * @param overlap rows so close that traces touch
 * @param cutMargin part of the page outside the picture
 * @param paperCut a corner torn off
 * @param colourCast yellowed paper or coloured light
 */
public record PageDefects(
        double rotationDegrees,
        double perspective,
        double warp,
        double crease,
        double shadow,
        double blur,
        double noise,
        double jpeg,
        double fading,
        double bleedThrough,
        double stamps,
        double handwriting,
        double overlap,
        double cutMargin,
        double paperCut,
        double colourCast) {
    /** Names of the severities, in the order of the record after the rotation. */
    public static final List<String> NAMES =
            List.of(
                    "perspective",
                    "warp",
                    "crease",
                    "shadow",
                    "blur",
                    "noise",
                    "jpeg",
                    "fading",
                    "bleed-through",
                    "stamps",
                    "handwriting",
                    "overlap",
                    "cut-margin",
                    "paper-cut",
                    "colour-cast");

    private static final String ROTATION = "rotation";
    private static final String RANDOM = "random";

    public PageDefects {
        if (!(Math.abs(rotationDegrees) <= 360)) {
            throw new EcgException(
                    "options",
                    "A rotation of " + rotationDegrees + " degrees is out of range.",
                    "Give a number from -360 to 360.");
        }
        double[] all = {
            perspective,
            warp,
            crease,
            shadow,
            blur,
            noise,
            jpeg,
            fading,
            bleedThrough,
            stamps,
            handwriting,
            overlap,
            cutMargin,
            paperCut,
            colourCast
        };
        for (int i = 0; i < all.length; i++) {
            if (!(all[i] >= 0 && all[i] <= 1)) {
                throw new EcgException(
                        "options",
                        "A severity of " + all[i] + " is out of range for " + NAMES.get(i) + ".",
                        "Give a number from 0 (none) to 1 (severe).");
            }
        }
    }

    /** A clean page. */
    public static PageDefects none() {
        return of(0, new double[NAMES.size()]);
    }

    /** A clean page turned clockwise. */
    public static PageDefects rotated(double degrees) {
        return of(degrees, new double[NAMES.size()]);
    }

    /**
     * A random mixture: each defect is there with a probability of 1/3, up to {@code severity}.
     *
     * @param severity in [0, 1]
     * @param seed same seed, same mixture
     */
    public static PageDefects random(double severity, long seed) {
        if (!(severity >= 0 && severity <= 1)) {
            throw new EcgException(
                    "options",
                    "A severity of " + severity + " is out of range.",
                    "Give a number from 0 (none) to 1 (severe).");
        }
        Random random = new Random(seed);
        double[] s = new double[NAMES.size()];
        double rotation = severity * 6 * (2 * random.nextDouble() - 1);
        for (int i = 0; i < NAMES.size(); i++) {
            double value = severity * random.nextDouble();
            s[i] = random.nextInt(3) == 0 ? value : 0;
        }
        return of(random.nextBoolean() ? rotation : 0, s);
    }

    /**
     * Reads a list such as {@code rotation=3,shadow=0.5,noise=0.2}; {@code random=0.6} gives a
     * random mixture of that severity, which other entries change.
     *
     * @param seed of the random mixture
     */
    public static PageDefects parse(String list, long seed) {
        double[] s = new double[NAMES.size()];
        double rotation = 0;
        for (String entry : list.isBlank() ? new String[0] : list.split(",")) {
            String[] pair = entry.strip().split("=", 2);
            double value = number(entry, pair);
            int index = NAMES.indexOf(pair[0]);
            if (pair[0].equals(ROTATION)) {
                rotation = value;
            } else if (pair[0].equals(RANDOM)) {
                PageDefects mixture = random(value, seed);
                rotation = mixture.rotationDegrees();
                s = mixture.severities();
            } else if (index >= 0) {
                s[index] = value;
            } else {
                throw new EcgException(
                        "options",
                        "A defect \"" + pair[0] + "\" is not known.",
                        "Choose from: rotation, random, " + String.join(", ", NAMES) + ".");
            }
        }
        return of(rotation, s);
    }

    private static double number(String entry, String[] pair) {
        try {
            return Double.parseDouble(pair[1]);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new EcgException(
                    "options",
                    "The defect \"" + entry + "\" has no severity.",
                    "Write for example shadow=0.5,noise=0.2.",
                    e);
        }
    }

    /** The list that {@link #parse} reads; empty for a clean page. */
    public String text() {
        StringBuilder list = new StringBuilder();
        if (rotationDegrees != 0) {
            list.append(ROTATION).append('=').append(rotationDegrees);
        }
        double[] s = severities();
        for (int i = 0; i < s.length; i++) {
            if (s[i] != 0) {
                list.append(list.isEmpty() ? "" : ",")
                        .append(NAMES.get(i))
                        .append('=')
                        .append(s[i]);
            }
        }
        return list.toString();
    }

    private double[] severities() {
        return new double[] {
            perspective,
            warp,
            crease,
            shadow,
            blur,
            noise,
            jpeg,
            fading,
            bleedThrough,
            stamps,
            handwriting,
            overlap,
            cutMargin,
            paperCut,
            colourCast
        };
    }

    private static PageDefects of(double rotation, double[] s) {
        return new PageDefects(
                rotation, s[0], s[1], s[2], s[3], s[4], s[5], s[6], s[7], s[8], s[9], s[10], s[11],
                s[12], s[13], s[14]);
    }
}
