package org.paperbeat.io;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.PageStatus;
import org.paperbeat.options.BeatPalette;

/**
 * {@code summary.html}: a study on one page, for a person. It holds everything it shows, so that it
 * opens offline and may be sent; its only links lead to the pages' own results beside it.
 */
public final class StudyHtml {
    private static final int MOST_ROWS = 100;
    private static final Map<PageStatus, String> STATUS_COLOURS =
            Map.of(
                    PageStatus.OK, "#009E73",
                    PageStatus.WARNING, "#E69F00",
                    PageStatus.FAILED, "#B00020",
                    PageStatus.SKIPPED, "#8a8a8a");

    /**
     * A page to look at.
     *
     * @param page its row
     * @param jpeg its overlay, small; null = there is none
     */
    public record Worst(StudyPage page, byte[] jpeg) {}

    private final List<StudyPage> pages;
    private final List<Worst> worst;
    private final HtmlText html = new HtmlText();

    private StudyHtml(List<StudyPage> pages, List<Worst> worst) {
        this.pages = pages;
        this.worst = worst;
    }

    /**
     * The document's text.
     *
     * @param pages all of the study
     * @param worst those to show, worst first
     */
    public static String text(List<StudyPage> pages, List<Worst> worst) {
        return new StudyHtml(pages, worst).document();
    }

    private String document() {
        html.head("PaperBeat study summary");
        html.tag("h1", "Study summary");
        html.raw("<p class=\"notice\">").text(BeatPalette.NOTICE).raw("</p>\n");
        html.tag("p", sentence());
        statusBar();
        html.raw("<div class=\"columns\">\n");
        histogram("Quality of pages", StudyPage::quality, 0, 1, 20, "1 = no doubt");
        histogram("Heart rate", StudyPage::heartRate, 20, 220, 20, "per minute, one page each");
        html.raw("</div>\n");
        classTable();
        worstPages();
        failures();
        ectopy();
        html.raw("<div class=\"columns\">\n");
        counts("Layouts", StudyPage::layout);
        counts("How paper speed and gain were decided", StudyPage::scales);
        html.raw("</div>\n");
        html.raw("<p class=\"foot\">").text(ProgramVersion.named()).text(". ");
        html.text("All rows: summary.csv; pages and heartbeats: summary.sqlite. ");
        html.text(BeatPalette.NOTICE).raw("</p>\n");
        return html.end();
    }

    private String sentence() {
        long beats = pages.stream().mapToLong(StudyPage::beats).sum();
        long traces = pages.stream().mapToLong(StudyPage::traces).sum();
        return number(pages.size())
                + " pages, "
                + number(traces)
                + " traces, "
                + number(beats)
                + " heartbeats on the reading traces.";
    }

    private void statusBar() {
        html.raw("<div class=\"bar\">");
        for (PageStatus status : PageStatus.values()) {
            long n = count(status);
            if (n > 0) {
                html.raw("<span style=\"flex:" + n + ";background:");
                html.raw(STATUS_COLOURS.get(status) + "\"></span>");
            }
        }
        html.raw("</div>\n<p class=\"legend\">");
        for (PageStatus status : PageStatus.values()) {
            html.raw("<b style=\"color:" + STATUS_COLOURS.get(status) + "\">");
            html.text(status.name()).raw("</b> " + number(count(status)));
            html.raw(" (" + percent(count(status), pages.size()) + ") &nbsp; ");
        }
        html.raw("</p>\n");
    }

    private long count(PageStatus status) {
        return pages.stream().filter(p -> p.status() == status).count();
    }

    private void histogram(
            String title,
            Function<StudyPage, Double> value,
            double from,
            double to,
            int bins,
            String unit) {
        int[] counts = new int[bins];
        int known = 0;
        for (StudyPage page : pages) {
            double v = value.apply(page);
            if (!Double.isNaN(v)) {
                int bin = (int) Math.floor((v - from) / (to - from) * bins);
                counts[Math.max(0, Math.min(bins - 1, bin))]++;
                known++;
            }
        }
        html.raw("<figure><figcaption>").text(title + " (" + unit + "; " + known + " pages)");
        html.raw("</figcaption>\n");
        html.bars(counts, from, to);
        html.raw("</figure>\n");
    }

    private void classTable() {
        long all = pages.stream().flatMap(p -> p.classes().stream()).mapToLong(c -> c).sum();
        html.tag("h2", "Heartbeats by class (ANSI/AAMI EC57)");
        if (all == 0) {
            html.tag("p", "None were classified.");
            return;
        }
        html.raw("<table>\n").headRow("class", "meaning", "beats", "share", "pages with any");
        for (AamiClass aami : AamiClass.values()) {
            long n = pages.stream().mapToLong(p -> p.count(aami)).sum();
            long with = pages.stream().filter(p -> p.count(aami) > 0).count();
            html.row(
                    aami.name(),
                    BeatPalette.meaning(aami),
                    number(n),
                    percent(n, all),
                    number(with));
        }
        html.raw("</table>\n");
        long review = pages.stream().mapToLong(StudyPage::review).sum();
        html.tag("p", number(review) + " heartbeats wait for a person's review.");
    }

    private void worstPages() {
        html.tag("h2", "Pages to look at first");
        if (worst.isEmpty()) {
            html.tag("p", "None: every page that was read is OK.");
            return;
        }
        html.raw("<div class=\"worst\">\n");
        for (Worst w : worst) {
            html.raw("<div class=\"card\">");
            html.raw("<a href=\"").attribute(link(w.page())).raw("\">");
            if (w.jpeg() != null) {
                html.image(w.jpeg(), w.page().name());
            }
            html.text(w.page().name()).raw("</a><br>");
            html.text(w.page().status() + ", quality " + quality(w.page())).raw("<br>");
            html.text(w.page().message()).raw("</div>\n");
        }
        html.raw("</div>\n");
    }

    private static String link(StudyPage page) {
        return HtmlText.path(page.folder() + "/overlay.png");
    }

    private static String quality(StudyPage page) {
        return Double.isNaN(page.quality())
                ? "not judged"
                : String.format(Locale.ROOT, "%.2f", page.quality());
    }

    private void failures() {
        List<StudyPage> failed =
                pages.stream().filter(p -> p.status() == PageStatus.FAILED).toList();
        if (failed.isEmpty()) {
            return;
        }
        html.tag("h2", "Pages without a result");
        html.raw("<table>\n").headRow("page", "reason");
        failed.stream().limit(MOST_ROWS).forEach(p -> html.row(p.name(), p.message()));
        html.raw("</table>\n");
        more(failed.size());
    }

    private void ectopy() {
        List<StudyPage> ectopic =
                pages.stream()
                        .filter(p -> p.ectopic() > 0)
                        .sorted(
                                Comparator.comparingInt((StudyPage p) -> -p.ectopic())
                                        .thenComparing(StudyPage::image)
                                        .thenComparing(StudyPage::page))
                        .toList();
        html.tag("h2", "Ectopic beats (S, V, F) by page");
        if (ectopic.isEmpty()) {
            html.tag("p", "None were found.");
            return;
        }
        html.raw("<table>\n");
        html.headRow("page", "beats", "per minute", "N", "S", "V", "F", "Q", "to review");
        ectopic.stream().limit(MOST_ROWS).forEach(this::ectopyRow);
        html.raw("</table>\n");
        more(ectopic.size());
    }

    private void ectopyRow(StudyPage p) {
        html.row(
                p.name(),
                number(p.beats()),
                Double.isNaN(p.heartRate())
                        ? ""
                        : String.format(Locale.ROOT, "%.0f", p.heartRate()),
                number(p.count(AamiClass.N)),
                number(p.count(AamiClass.S)),
                number(p.count(AamiClass.V)),
                number(p.count(AamiClass.F)),
                number(p.count(AamiClass.Q)),
                number(p.review()));
    }

    private void more(int rows) {
        if (rows > MOST_ROWS) {
            html.tag("p", number(rows - MOST_ROWS) + " more stand in summary.csv.");
        }
    }

    private void counts(String title, Function<StudyPage, String> key) {
        TreeMap<String, Integer> counts = new TreeMap<>();
        pages.stream()
                .filter(p -> !p.folder().isEmpty())
                .forEach(p -> counts.merge(key.apply(p), 1, Integer::sum));
        html.raw("<div>").tag("h2", title).raw("<table>\n").headRow("", "pages");
        counts.forEach((name, n) -> html.row(name.isEmpty() ? "none" : name, number(n)));
        html.raw("</table></div>\n");
    }

    private static String number(long n) {
        return String.format(Locale.ROOT, "%,d", n).replace(",", "\u202f");
    }

    private static String percent(long n, long of) {
        return of == 0 ? "" : String.format(Locale.ROOT, "%.1f %%", 100.0 * n / of);
    }
}
