package org.paperbeat.model;

/**
 * A distance on a page in the units of the ECG: what calipers measure.
 *
 * @param seconds to the right, negative to the left; NaN where the paper speed is unknown
 * @param mv upwards, negative downwards; NaN where the gain is unknown
 * @param acrossMm along the paper's time axis
 * @param upMm along the paper's voltage axis
 */
public record PaperInterval(double seconds, double mv, double acrossMm, double upMm) {
    private static final double SECONDS_PER_MINUTE = 60;

    /**
     * From one point of a page to another, rotation, perspective and warp included.
     *
     * @param from file pixels
     * @param to file pixels
     */
    public static PaperInterval between(PageCalibration calibration, PagePoint from, PagePoint to) {
        PagePoint a = calibration.toPaper(from.x(), from.y());
        PagePoint b = calibration.toPaper(to.x(), to.y());
        double across = b.x() - a.x();
        double up = a.y() - b.y();
        return new PaperInterval(
                across / calibration.paperSpeed().value(),
                up / calibration.gain().value(),
                across,
                up);
    }

    /**
     * The rate of something that comes once in a part of this time, per minute.
     *
     * @param intervals how often it came: 1 = the distance is one RR interval
     * @return NaN where the distance has no length in time
     */
    public double perMinute(int intervals) {
        double s = Math.abs(seconds);
        return s > 0 ? SECONDS_PER_MINUTE * intervals / s : Double.NaN;
    }
}
