package org.paperbeat.grid;

import java.util.List;

/**
 * The millimetre lines of one direction as a spectrum shows them.
 *
 * @param millimetre frequency of 1 mm lines
 * @param carriers harmonics whose lines can be followed, the clearest first; at least one
 * @param score how well the spectrum fits
 */
record GridComb(SpectralPeak millimetre, List<Carrier> carriers, double score) {
    /** A window of fewer lines does not tell how far they are apart. */
    private static final double PERIODS_PER_BLOCK = 0.35;

    /**
     * A harmonic.
     *
     * @param peak where the spectrum has it
     * @param linesPerMm its lines per mm, a multiple of 1/5
     */
    record Carrier(SpectralPeak peak, double linesPerMm) {
        /**
         * Edge of the blocks in which its lines are followed, pixels.
         *
         * @param bends whether the paper may bend from window to window
         */
        int block(boolean bends) {
            double f = peak.frequency();
            return bends
                    ? Baseband.block(Math.max(linesPerMm / f, PERIODS_PER_BLOCK / f))
                    : Baseband.MOST_BLOCK;
        }
    }

    /** Turn of the lines' normal from its axis, degrees. */
    double angleDegrees(boolean alongX) {
        return Math.toDegrees(
                alongX
                        ? Math.atan2(millimetre.fy(), millimetre.fx())
                        : Math.atan2(-millimetre.fx(), millimetre.fy()));
    }
}
