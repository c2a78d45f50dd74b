package org.paperbeat.ui;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.Beat;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.Scale;
import org.paperbeat.options.BeatPalette;

/** What was found on a page, in a few lines for a person. */
public final class PageReport {
    private final StringBuilder text = new StringBuilder();

    private PageReport() {}

    /**
     * The report of a calibrated page.
     *
     * @param page as found
     * @param folder where its files are
     */
    public static String text(Digitization page, Path folder) {
        PageReport report = new PageReport();
        String part = page.image().pages() > 1 ? ", page " + page.image().page() : "";
        report.line("PaperBeat: %s%s: %s", page.image().name(), part, page.status());
        report.calibration(page.calibration());
        report.leads(page);
        report.beats(page);
        page.messages().forEach(m -> report.line("  ! %s", m));
        report.line("  files: %s", folder);
        report.line("  %s", BeatPalette.NOTICE);
        return report.text.toString().stripTrailing();
    }

    private void calibration(PageCalibration c) {
        line("  grid: %.2f x %.2f px/mm (%s)", c.pxPerMmX(), c.pxPerMmY(), origin(c.grid()));
        line(
                "  paper speed: %s mm/s (%s), gain: %s mm/mV (%s)",
                number(c.paperSpeed()), origin(c.paperSpeed()), number(c.gain()), origin(c.gain()));
    }

    private void leads(Digitization page) {
        if (page.layout() != null) {
            String names =
                    page.layout().regions().stream()
                            .map(LeadRegion::name)
                            .collect(Collectors.joining(", "));
            line("  leads: %s (%s)", names, page.layout().name());
        }
        if (!Double.isNaN(page.quality().value())) {
            line("  quality: %.2f", page.quality().value());
        }
    }

    private void beats(Digitization page) {
        if (page.readingTrace() == null) {
            return;
        }
        double rr =
                page.readingBeats().stream()
                        .mapToDouble(Beat::rrNextSeconds)
                        .filter(seconds -> seconds > 0)
                        .average()
                        .orElse(Double.NaN);
        String rate =
                Double.isNaN(rr) ? "" : String.format(Locale.ROOT, ", %.0f per minute", 60 / rr);
        line("  heartbeats on %s: %d%s", page.readingTrace(), page.readingBeats().size(), rate);
        if (page.model() != null) {
            StringBuilder classes = new StringBuilder();
            for (AamiClass aami : AamiClass.values()) {
                classes.append(' ').append(aami).append(' ').append(count(page, aami));
            }
            line("  classes:%s", classes);
        }
    }

    private static long count(Digitization page, AamiClass aami) {
        return page.readingBeats().stream()
                .filter(b -> b.symbol() != null && b.symbol().aami() == aami)
                .count();
    }

    private static String origin(Scale scale) {
        return scale.origin().name().toLowerCase(Locale.ROOT);
    }

    private static String number(Scale scale) {
        double v = scale.value();
        return v == Math.rint(v) ? Long.toString((long) v) : Double.toString(v);
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
