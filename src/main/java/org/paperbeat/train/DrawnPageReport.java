package org.paperbeat.train;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.paperbeat.model.PageStatus;
import org.paperbeat.options.RenderOptions;

/**
 * Many drawn pages, digitized: as a table and as a short text.
 *
 * @param pages in order
 * @param options how each page was drawn, in the same order
 */
public record DrawnPageReport(List<DrawnPageTrial> pages, List<RenderOptions> options) {
    private static final double GOOD_DB = 15;

    public DrawnPageReport {
        pages = List.copyOf(pages);
        options = List.copyOf(options);
        if (pages.size() != options.size()) {
            throw new IllegalArgumentException("one set of options per page");
        }
    }

    /** One row per page, comma-separated. */
    public String csv() {
        StringBuilder s =
                new StringBuilder(
                        "page,status,layout,grid,dotted,speed,gain,dpi,pulse,names_printed,"
                                + "defects,seconds,snr_db,grid_error_px,scale_error_percent,"
                                + "speed_right,gain_right,names_right,names,beats_found,beats,"
                                + "beats_wrong,peak_error_px,message\n");
        for (int k = 0; k < pages.size(); k++) {
            row(s, pages.get(k), options.get(k));
        }
        return s.toString();
    }

    private static void row(StringBuilder s, DrawnPageTrial t, RenderOptions o) {
        s.append(
                String.format(
                        Locale.ROOT,
                        "%d,%s,\"%s\",%s,%s,%s,%s,%.0f,%s,%s,\"%s\",",
                        t.number(),
                        t.status(),
                        o.layout(),
                        o.grid(),
                        o.dottedGrid(),
                        o.paperSpeedMmPerS(),
                        o.gainMmPerMv(),
                        o.dpi(),
                        o.pulse(),
                        o.leadNames(),
                        o.defects().text()));
        s.append(
                String.format(
                        Locale.ROOT,
                        "%.2f,%.2f,%.3f,%.3f,%s,%s,%d,%d,%d,%d,%d,%.1f,\"%s\"\n",
                        t.seconds(),
                        t.snrDb(),
                        t.gridErrorPx(),
                        t.scaleErrorPercent(),
                        t.speedRight(),
                        t.gainRight(),
                        t.namesRight(),
                        t.names(),
                        t.beatsFound(),
                        t.beats(),
                        t.beatsWrong(),
                        t.peakErrorPx(),
                        t.message().replace('"', '\'')));
    }

    /** Figures of all pages and of each kind. */
    public String text() {
        StringBuilder s =
                new StringBuilder(
                        String.format(
                                Locale.ROOT,
                                "%-22s %5s %6s %8s %8s %6s %7s %7s %6s %7s %7s%n",
                                "pages",
                                "n",
                                "failed",
                                "SNR med",
                                "SNR low",
                                ">=15dB",
                                "scale",
                                "speed",
                                "gain",
                                "names",
                                "beats"));
        line(s, "all", pages);
        group(s, "layout ", RenderOptions::layout);
        group(s, "grid ", o -> o.grid() + (o.dottedGrid() ? " dotted" : ""));
        group(s, "dpi ", o -> String.format(Locale.ROOT, "%.0f", o.dpi()));
        group(s, "mm/s ", o -> Double.toString(o.paperSpeedMmPerS()));
        group(s, "mm/mV ", o -> Double.toString(o.gainMmPerMv()));
        return s.toString();
    }

    private void group(StringBuilder s, String prefix, Function<RenderOptions, String> key) {
        Map<String, List<DrawnPageTrial>> groups = new TreeMap<>();
        for (int k = 0; k < pages.size(); k++) {
            groups.merge(
                    prefix + key.apply(options.get(k)),
                    List.of(pages.get(k)),
                    (a, b) ->
                            java.util.stream.Stream.concat(a.stream(), b.stream())
                                    .collect(Collectors.toList()));
        }
        groups.forEach((name, some) -> line(s, name, some));
    }

    private static void line(StringBuilder s, String name, List<DrawnPageTrial> some) {
        double[] snr = some.stream().mapToDouble(DrawnPageTrial::snrDb).sorted().toArray();
        int n = snr.length;
        s.append(
                String.format(
                        Locale.ROOT,
                        "%-22s %5d %6d %8.2f %8.2f %5.0f%% %6.0f%% %6.0f%% %5.0f%% %6.0f%% %6.0f%%%n",
                        name,
                        n,
                        some.stream().filter(t -> t.status() == PageStatus.FAILED).count(),
                        snr[n / 2],
                        snr[n / 20],
                        share(some, t -> t.snrDb() >= GOOD_DB ? 1 : 0, t -> 1),
                        share(some, t -> t.scaleErrorPercent() < 1 ? 1 : 0, t -> 1),
                        share(some, t -> t.speedRight() ? 1 : 0, t -> 1),
                        share(some, t -> t.gainRight() ? 1 : 0, t -> 1),
                        share(some, DrawnPageTrial::namesRight, DrawnPageTrial::names),
                        share(some, DrawnPageTrial::beatsFound, DrawnPageTrial::beats)));
    }

    private static double share(
            List<DrawnPageTrial> some,
            Function<DrawnPageTrial, Integer> part,
            Function<DrawnPageTrial, Integer> whole) {
        double sum = some.stream().mapToInt(whole::apply).sum();
        return 100 * some.stream().mapToInt(part::apply).sum() / Math.max(1, sum);
    }
}
