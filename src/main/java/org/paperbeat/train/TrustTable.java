package org.paperbeat.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.paperbeat.model.PageStatus;

/**
 * How far a page's verdict can be trusted: pages by true signal-to-noise ratio and verdict, and
 * each page that is judged wrong.
 *
 * @param pages in order
 */
public record TrustTable(List<Page> pages) {
    /** A page below must not end OK, dB. */
    public static final double BAD_DB = 10;

    /** A page above should not end in WARNING, dB. */
    public static final double GOOD_DB = 18;

    /**
     * A digitized page whose record is known.
     *
     * @param name of the page
     * @param status how it ended
     * @param snrDb true signal-to-noise ratio; negative infinity where nothing was read
     * @param message what was said
     */
    public record Page(String name, PageStatus status, double snrDb, String message) {}

    public TrustTable {
        pages = List.copyOf(pages);
    }

    /** The verdicts on drawn pages. */
    public static TrustTable of(List<DrawnPageTrial> trials) {
        List<Page> pages = new ArrayList<>();
        for (DrawnPageTrial t : trials) {
            pages.add(new Page("page " + t.number(), t.status(), t.snrDb(), t.message()));
        }
        return new TrustTable(pages);
    }

    /** Pages that are bad and not said to be. */
    public List<Page> falselyOk() {
        return some(p -> bad(p) && p.status() == PageStatus.OK);
    }

    /** Pages that are good and said to need a look. */
    public List<Page> falselyWarned() {
        return some(p -> good(p) && p.status() != PageStatus.OK);
    }

    /** The table, and the pages judged wrong with what was said about them. */
    public String text() {
        String below = String.format(Locale.ROOT, "below %.0f dB", BAD_DB);
        String between = String.format(Locale.ROOT, "%.0f to %.0f dB", BAD_DB, GOOD_DB);
        String above = String.format(Locale.ROOT, "above %.0f dB", GOOD_DB);
        StringBuilder s =
                new StringBuilder(
                        String.format(
                                Locale.ROOT,
                                "%-22s %5s %8s %8s%n",
                                "true SNR",
                                PageStatus.OK,
                                PageStatus.WARNING,
                                PageStatus.FAILED));
        line(s, below, TrustTable::bad);
        line(s, between, p -> !bad(p) && !good(p));
        line(s, above, TrustTable::good);
        line(s, "all", p -> true);
        list(s, below, "OK", falselyOk(), some(TrustTable::bad).size());
        list(s, above, "not OK", falselyWarned(), some(TrustTable::good).size());
        return s.toString();
    }

    private static boolean bad(Page p) {
        return !(p.snrDb() >= BAD_DB);
    }

    private static boolean good(Page p) {
        return p.snrDb() > GOOD_DB;
    }

    private List<Page> some(Predicate<Page> which) {
        return pages.stream().filter(which).toList();
    }

    private void line(StringBuilder s, String name, Predicate<Page> which) {
        List<Page> some = some(which);
        s.append(
                String.format(
                        Locale.ROOT,
                        "%-22s %5d %8d %8d%n",
                        name,
                        count(some, PageStatus.OK),
                        count(some, PageStatus.WARNING),
                        count(some, PageStatus.FAILED)));
    }

    private static long count(List<Page> some, PageStatus status) {
        return some.stream().filter(p -> p.status() == status).count();
    }

    private static void list(
            StringBuilder s, String kind, String verdict, List<Page> some, int all) {
        double percent = 100.0 * some.size() / Math.max(1, all);
        s.append(
                String.format(
                        Locale.ROOT,
                        "%n%d of %d pages %s are %s (%.1f %%)%n",
                        some.size(),
                        all,
                        kind,
                        verdict,
                        percent));
        for (Page p : some) {
            s.append(
                    String.format(
                            Locale.ROOT, "  %s %.2f dB  %s%n", p.name(), p.snrDb(), p.message()));
        }
    }
}
