package org.paperbeat.grid;

/**
 * The millimetre lines of one direction as a spectrum shows them.
 *
 * @param millimetre frequency of 1 mm lines
 * @param carrier the harmonic that stands out best; its lines are followed
 * @param linesPerMm lines of the carrier per mm, a multiple of 1/5
 * @param score how well the spectrum fits
 */
record GridComb(SpectralPeak millimetre, SpectralPeak carrier, double linesPerMm, double score) {
    /** Turn of the lines' normal from its axis, degrees. */
    double angleDegrees(boolean alongX) {
        return Math.toDegrees(
                alongX
                        ? Math.atan2(millimetre.fy(), millimetre.fx())
                        : Math.atan2(-millimetre.fx(), millimetre.fy()));
    }
}
