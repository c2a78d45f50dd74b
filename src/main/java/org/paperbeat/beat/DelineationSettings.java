package org.paperbeat.beat;

/**
 * The numbers of {@link WaveDelineator}: times in s, heights in mV, slopes as shares. Chosen by
 * random search on the even-numbered records of LUDB; see NOTES.
 *
 * @param qrsSigma smoothing for the QRS complex
 * @param qrsBefore its flanks lie no earlier before the R peak
 * @param qrsAfter nor later after it
 * @param qrsSide a flank is at least so steep
 * @param qrsGap flanks follow each other within this time
 * @param qrsOnsetShare where it begins
 * @param qrsEndShare where it ends
 * @param tSigma smoothing for the T wave
 * @param tFrom its flanks lie no earlier after the QRS complex
 * @param tReach nor later after the R peak
 * @param tReachShare nor later, share of the RR interval
 * @param tGap both flanks lie within this time
 * @param tOnsetShare where it begins
 * @param tEndShare where it ends
 * @param tHeight it is at least so high
 * @param tHeightShare share of the QRS complex's height
 * @param pSigma smoothing for the P wave
 * @param pReach its flanks lie no earlier before the QRS complex
 * @param pUntil nor later
 * @param pGap both flanks lie within this time
 * @param pOnsetShare where it begins
 * @param pEndShare where it ends
 * @param pHeight it is at least so high
 * @param pHeightShare share of the QRS complex's height
 * @param pSpread median deviation of its distance from the QRS complex, at most
 */
record DelineationSettings(
        double qrsSigma,
        double qrsBefore,
        double qrsAfter,
        double qrsSide,
        double qrsGap,
        double qrsOnsetShare,
        double qrsEndShare,
        double tSigma,
        double tFrom,
        double tReach,
        double tReachShare,
        double tGap,
        double tOnsetShare,
        double tEndShare,
        double tHeight,
        double tHeightShare,
        double pSigma,
        double pReach,
        double pUntil,
        double pGap,
        double pOnsetShare,
        double pEndShare,
        double pHeight,
        double pHeightShare,
        double pSpread) {

    static DelineationSettings chosen() {
        return of(
                new double[] {
                    0.004, 0.068, 0.078, 0.062, 0.07, 0.01, 0.13, 0.0175, 0.064, 0.55, 0.585, 0.2,
                    0.31, 0.4, 0.014, 0.02, 0.015, 0.19, 0.005, 0.18, 0.467, 0.8, 0.01, 0.008, 0.02
                });
    }

    /** From a list, in order. */
    private static DelineationSettings of(double[] v) {
        return new DelineationSettings(
                v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9], v[10], v[11], v[12],
                v[13], v[14], v[15], v[16], v[17], v[18], v[19], v[20], v[21], v[22], v[23], v[24]);
    }
}
