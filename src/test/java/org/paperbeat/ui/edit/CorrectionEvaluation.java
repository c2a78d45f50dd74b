package org.paperbeat.ui.edit;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.Trace;

/**
 * Measures what one click regains: on each page of a folder four leads are laid on their lower
 * neighbour's ink for 40 % of their length, one at a time, and led back by one point set in the
 * middle of the jump.
 *
 * <pre>
 * mvn -q test-compile exec:java -Dexec.classpathScope=test
 *     -Dexec.main=org.paperbeat.ui.edit.CorrectionEvaluation
 *     -Dexec.args=../shared/data/images_paired/imagekit_defects
 * </pre>
 */
public final class CorrectionEvaluation {
    private static final Map<String, String> NEIGHBOURS =
            Map.of("I", "II", "aVL", "aVF", "V1", "V2", "V5", "V6");
    private static final double FROM = 0.3;
    private static final double TO = 0.7;
    private static final double SAME_DB = 1;

    private final List<Result> results = new ArrayList<>();

    /** A lead on a page: dB against the truth as read, spoiled, corrected; time of the machine. */
    private record Result(double good, double spoiled, double corrected, double ms) {}

    private CorrectionEvaluation() {}

    /**
     * Measures.
     *
     * @param args a folder of pages with truth; how many pages at most
     */
    public static void main(String[] args) throws IOException {
        int most = args.length > 1 ? Integer.parseInt(args[1]) : Integer.MAX_VALUE;
        CorrectionEvaluation evaluation = new CorrectionEvaluation();
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            files.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(".png"))
                    .map(n -> n.substring(0, n.length() - ".png".length()))
                    .sorted()
                    .limit(most)
                    .forEach(n -> evaluation.page(Path.of(args[0]), n));
        }
        evaluation.sum();
    }

    private void page(Path folder, String name) {
        try (SpoiledPage page = new SpoiledPage(folder, name)) {
            NEIGHBOURS.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .filter(e -> page.names().contains(e.getKey()))
                    .filter(e -> page.names().contains(e.getValue()))
                    .forEach(e -> results.add(lead(page, name, e.getKey(), e.getValue())));
        }
    }

    private static Result lead(SpoiledPage page, String name, String lead, String neighbour) {
        Trace t = SpoiledPage.trace(page.good, lead);
        double from = t.timeSeconds((int) (FROM * t.length()));
        double to = t.timeSeconds((int) (TO * t.length()));
        Digitization spoiled = SpoiledPage.jumped(page.good, lead, neighbour, from, to);
        PageDocument document =
                new PageDocument(PageState.of(spoiled), page::machine, Runnable::run);
        document.machine().prepare(document.state());
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        document.apply(TraceEdits.snap(lead, List.of(page.at(lead, (from + to) / 2))));
        double ms = (clock.getCurrentThreadCpuTime() - start) / 1e6;
        Result result =
                new Result(
                        page.snrDb(page.good, t.lead()),
                        page.snrDb(spoiled, t.lead()),
                        page.snrDb(document.state().page(), t.lead()),
                        ms);
        System.out.printf(
                "%-26s %-4s %6.2f dB, spoiled %7.2f, corrected %6.2f, %4.0f ms%n",
                name, lead, result.good(), result.spoiled(), result.corrected(), ms);
        return result;
    }

    private void sum() {
        long back = results.stream().filter(r -> r.good() - r.corrected() <= SAME_DB).count();
        double worst = results.stream().mapToDouble(r -> r.good() - r.corrected()).max().orElse(0);
        double ms = results.stream().mapToDouble(Result::ms).average().orElse(0);
        System.out.printf(
                "%d of %d back within %.0f dB by one click, largest loss %.2f dB, %.0f ms each%n",
                back, results.size(), SAME_DB, worst, ms);
    }
}
