package org.paperbeat.pipeline;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.Beat;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.Scale;
import org.paperbeat.model.Trace;
import org.paperbeat.options.BeatPalette;

/** What was found on one page, in a dozen lines for a person. */
public final class PageSummary {
    private final Digitization page;
    private final Path folder;
    private final boolean kept;
    private final StringBuilder text = new StringBuilder();

    /**
     * @param page as found, calibrated at least
     * @param folder where its files are
     * @param kept whether the files are of an earlier run
     */
    public PageSummary(Digitization page, Path folder, boolean kept) {
        this.page = page;
        this.folder = folder;
        this.kept = kept;
    }

    /** The lines, each ended by a line break. */
    public String text() {
        row("Page", page.image().name() + size());
        if (page.layout() != null) {
            row("Leads", leads());
        }
        PageCalibration c = page.calibration();
        row(
                "Grid",
                format("%.3f x %.3f px/mm, ", c.pxPerMmX(), c.pxPerMmY())
                        + format("turned %.2f degrees ", c.rotationDegrees())
                        + origin(c.grid()));
        row("Paper speed", plain(c.paperSpeed().value()) + " mm/s " + origin(c.paperSpeed()));
        row("Gain", plain(c.gain().value()) + " mm/mV " + origin(c.gain()));
        if (page.readingTrace() != null) {
            row("Heart rate", heartRate());
            row("Beats", beats());
        }
        if (!Double.isNaN(page.quality().value())) {
            row("Quality", quality());
        }
        if (!notes().isEmpty()) {
            row("Notes", notes());
        }
        row("Status", status());
        row("Files", folder + (kept ? " (kept from an earlier run)" : ""));
        text.append(BeatPalette.NOTICE).append('\n');
        return text.toString();
    }

    private String size() {
        String pages =
                page.image().pages() > 1
                        ? ", page " + page.image().page() + " of " + page.image().pages()
                        : "";
        return pages + ", " + page.image().width() + " x " + page.image().height() + " px";
    }

    private String leads() {
        List<String> read = page.traces().stream().map(Trace::name).toList();
        List<String> found = page.layout().regions().stream().map(LeadRegion::name).toList();
        List<String> names = read.isEmpty() ? found : read;
        return String.format(
                "%d traces, layout %s: %s",
                names.size(), page.layout().name(), String.join(", ", names).replace('_', ' '));
    }

    private static String origin(Scale scale) {
        return switch (scale.origin()) {
            case MEASURED -> "(measured on the grid)";
            case PRINTED -> "(as printed on the page)";
            case PULSE -> "(from the calibration pulse)";
            case ASSUMED -> "(ASSUMED: the page does not say)";
            case HUMAN -> "(given)";
        };
    }

    private String heartRate() {
        double rate = HeartRate.perMinute(page.readingBeats());
        return Double.isNaN(rate) ? "unknown" : format("%.0f per minute, on ", rate) + reading();
    }

    private String reading() {
        return page.readingTrace() == null ? "no trace" : page.readingTrace().replace('_', ' ');
    }

    private String beats() {
        List<Beat> beats = page.readingBeats();
        if (page.model() == null) {
            return beats.size() + ", not classified";
        }
        String classes =
                Arrays.stream(AamiClass.values())
                        .filter(c -> count(beats, c) > 0)
                        .map(c -> count(beats, c) + " " + c + " " + BeatPalette.meaning(c))
                        .collect(Collectors.joining(", "));
        long review = beats.stream().filter(b -> !b.review().isEmpty()).count();
        return beats.size() + ": " + classes + (review > 0 ? "; " + review + " to review" : "");
    }

    private static long count(List<Beat> beats, AamiClass aami) {
        return beats.stream().filter(b -> b.symbol() != null && b.symbol().aami() == aami).count();
    }

    private String quality() {
        String value =
                Double.isNaN(page.quality().value())
                        ? "not judged"
                        : format("%.2f of 1", page.quality().value());
        return Double.isNaN(page.einthovenResidual())
                ? value
                : value + format(", Einthoven residual %.2f", page.einthovenResidual());
    }

    /** What was found out on the way; assumed scales are told beside their values. */
    private String notes() {
        List<String> layout = page.layout() == null ? List.of() : page.layout().notes();
        return Stream.concat(page.calibration().notes().stream(), layout.stream())
                .filter(note -> !note.contains("assumed"))
                .collect(Collectors.joining(" "));
    }

    private String status() {
        return page.messages().isEmpty()
                ? page.status().name()
                : page.status() + ": " + String.join(" ", page.messages());
    }

    private void row(String name, String value) {
        text.append(String.format(Locale.ROOT, "%-12s %s%n", name, value));
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values).replace("-0.00 ", "0.00 ");
    }
}
