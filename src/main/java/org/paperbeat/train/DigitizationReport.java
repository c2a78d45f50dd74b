package org.paperbeat.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.PageCalibration;

/**
 * Figures of digitized pages against their truth, per page and per group: as a table to read and as
 * comma-separated rows.
 *
 * @param trials in order
 */
public record DigitizationReport(List<DigitizationTrial> trials) {
    /** Head of {@link #line}. */
    public static final String HEAD =
            String.format(
                    Locale.ROOT,
                    "%-34s %-8s %7s %6s %7s %5s %5s %7s %7s %7s %9s %5s",
                    "page",
                    "status",
                    "SNR dB",
                    "r",
                    "RMSE mV",
                    "read",
                    "names",
                    "px/mm x",
                    "px/mm y",
                    "quality",
                    "residual",
                    "s");

    public DigitizationReport {
        trials = List.copyOf(trials);
    }

    /** One page for a person. */
    public static String line(DigitizationTrial t) {
        Digitization d = t.digitization();
        PageCalibration c = d == null ? null : d.calibration();
        return String.format(
                Locale.ROOT,
                "%-34s %-8s %7.2f %6.3f %7.3f %4.0f%% %5s %7.3f %7.3f %7.2f %9.3f %5.2f",
                t.image(),
                t.status(),
                t.score().snrDb(),
                t.score().pearson(),
                t.score().rmseMv(),
                100 * t.score().coverage(),
                t.namesRight() ? "right" : t.namesFound() + "",
                c == null ? Double.NaN : c.pxPerMmX(),
                c == null ? Double.NaN : c.pxPerMmY(),
                d == null ? Double.NaN : d.quality().value(),
                d == null ? Double.NaN : d.einthovenResidual(),
                t.seconds());
    }

    /** Figures of each group. */
    public String summary() {
        Map<String, List<DigitizationTrial>> groups = new LinkedHashMap<>();
        for (DigitizationTrial t : trials) {
            groups.computeIfAbsent(t.group(), g -> new ArrayList<>()).add(t);
        }
        StringBuilder s =
                new StringBuilder(
                        String.format(
                                Locale.ROOT,
                                "%-34s %5s %8s %8s %11s %6s %8s%n",
                                "folder",
                                "pages",
                                "median",
                                "worst",
                                "competition",
                                "names",
                                "s median"));
        groups.forEach((name, group) -> s.append(groupLine(name, group)));
        return s.toString();
    }

    private static String groupLine(String name, List<DigitizationTrial> group) {
        double[] db = group.stream().mapToDouble(t -> t.score().snrDb()).toArray();
        double[] seconds = group.stream().mapToDouble(DigitizationTrial::seconds).toArray();
        double linear = group.stream().mapToDouble(t -> t.score().snr()).average().orElse(0);
        long names = group.stream().filter(DigitizationTrial::namesRight).count();
        return String.format(
                Locale.ROOT,
                "%-34s %5d %8.2f %8.2f %11.2f %6d %8.2f%n",
                name,
                group.size(),
                median(db),
                Arrays.stream(db).min().orElse(Double.NaN),
                10 * Math.log10(linear),
                names,
                median(seconds));
    }

    private static double median(double[] values) {
        double[] v = values.clone();
        Arrays.sort(v);
        int n = v.length;
        return n == 0 ? Double.NaN : (v[(n - 1) / 2] + v[n / 2]) / 2;
    }

    /** One row per page. */
    public String pagesCsv() {
        StringBuilder s =
                new StringBuilder(
                        "folder,page,record,status,snr_db,pearson,rmse_mv,coverage,names_right,"
                                + "names_found,px_per_mm_x,px_per_mm_y,quality,einthoven_residual,"
                                + "seconds,message\n");
        for (DigitizationTrial t : trials) {
            Digitization d = t.digitization();
            PageCalibration c = d == null ? null : d.calibration();
            s.append(
                    String.format(
                            Locale.ROOT,
                            "%s,%s,%s,%s,%.3f,%.4f,%.4f,%.4f,%s,%d,%.4f,%.4f,%.3f,%.4f,%.3f,\"%s\"%n",
                            t.group(),
                            t.image(),
                            t.record(),
                            t.status(),
                            t.score().snrDb(),
                            t.score().pearson(),
                            t.score().rmseMv(),
                            t.score().coverage(),
                            t.namesRight(),
                            t.namesFound(),
                            c == null ? Double.NaN : c.pxPerMmX(),
                            c == null ? Double.NaN : c.pxPerMmY(),
                            d == null ? Double.NaN : d.quality().value(),
                            d == null ? Double.NaN : d.einthovenResidual(),
                            t.seconds(),
                            t.message().replace('"', '\'')));
        }
        return s.toString();
    }

    /** One row per page and lead. */
    public String leadsCsv() {
        StringBuilder s =
                new StringBuilder("folder,page,lead,snr_db,lag_samples,pearson,samples,read\n");
        for (DigitizationTrial t : trials) {
            for (LeadScore l : t.score().leads()) {
                s.append(
                        String.format(
                                Locale.ROOT,
                                "%s,%s,%s,%.3f,%d,%.4f,%d,%d%n",
                                t.group(),
                                t.image(),
                                l.lead().label(),
                                l.snrDb(),
                                l.lagSamples(),
                                l.pearson(),
                                l.truthSamples(),
                                l.readSamples()));
            }
        }
        return s.toString();
    }
}
