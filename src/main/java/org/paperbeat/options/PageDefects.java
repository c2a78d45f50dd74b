package org.paperbeat.options;

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
    /** Number of severities, in the order of the record after the rotation. */
    private static final int SEVERITIES = 15;

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
        for (double severity : all) {
            if (!(severity >= 0 && severity <= 1)) {
                throw new EcgException(
                        "options",
                        "A severity of " + severity + " is out of range.",
                        "Give a number from 0 (none) to 1 (severe).");
            }
        }
    }

    /** A clean page. */
    public static PageDefects none() {
        return of(0, new double[SEVERITIES]);
    }

    /** A clean page turned clockwise. */
    public static PageDefects rotated(double degrees) {
        return of(degrees, new double[SEVERITIES]);
    }

    /**
     * A random mixture: each defect is there with a probability of 1/3, up to {@code severity}.
     *
     * @param severity in [0, 1]
     * @param seed same seed, same mixture
     */
    public static PageDefects random(double severity, long seed) {
        Random random = new Random(seed);
        double[] s = new double[SEVERITIES];
        double rotation = severity * 6 * (2 * random.nextDouble() - 1);
        for (int i = 0; i < SEVERITIES; i++) {
            double value = severity * random.nextDouble();
            s[i] = random.nextInt(3) == 0 ? value : 0;
        }
        return of(random.nextBoolean() ? rotation : 0, s);
    }

    private static PageDefects of(double rotation, double[] s) {
        return new PageDefects(
                rotation, s[0], s[1], s[2], s[3], s[4], s[5], s[6], s[7], s[8], s[9], s[10], s[11],
                s[12], s[13], s[14]);
    }
}
