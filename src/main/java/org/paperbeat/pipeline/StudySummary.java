package org.paperbeat.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.paperbeat.io.RecordJson;
import org.paperbeat.io.ReportCsv;
import org.paperbeat.io.StudyCsv;
import org.paperbeat.io.StudyDatabase;
import org.paperbeat.io.StudyHtml;
import org.paperbeat.io.StudyPage;
import org.paperbeat.io.Thumbnail;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.Beat;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PageStatus;
import org.paperbeat.model.StageMonitor;

/**
 * Sums a study up: report.csv and the pages' records become {@code summary.html}, {@code
 * summary.csv} and {@code summary.sqlite} beside it. The same results give the same bytes, however
 * often the run was stopped. Only one page's record is held at a time.
 */
public final class StudySummary {
    private static final String STAGE = "summary";
    private static final int WORST = 12;
    private static final int THUMBNAIL_WIDTH = 480;

    private final Path out;
    private final PageFolders folders;

    private StudySummary(Path out) {
        this.out = out;
        this.folders = new PageFolders(out);
    }

    /**
     * Writes the summary of a folder of results.
     *
     * @return the page for people
     * @throws EcgException if the folder has no report.csv or can't be written
     */
    public static Path write(Path out, StageMonitor monitor) {
        Path report = out.resolve("report.csv");
        if (!Files.isRegularFile(report)) {
            throw new EcgException(
                    STAGE,
                    "There is no report.csv in " + out + ".",
                    "Give the folder that digitize wrote.");
        }
        try {
            return new StudySummary(out).write(ReportCsv.read(report), monitor);
        } catch (IOException e) {
            throw new EcgException(
                    STAGE, "The summary of " + out + " could not be written.", "", e);
        }
    }

    private Path write(List<ReportCsv.Row> rows, StageMonitor monitor) throws IOException {
        List<StudyPage> pages = new ArrayList<>();
        Path database = out.resolve(".summary.sqlite.part");
        try (StudyDatabase tables = new StudyDatabase(database)) {
            for (ReportCsv.Row row : rows) {
                monitor.check();
                monitor.progress("Summing up", (double) pages.size() / rows.size());
                add(row, tables, pages);
            }
        }
        Files.move(database, out.resolve("summary.sqlite"), StandardCopyOption.REPLACE_EXISTING);
        put("summary.csv", StudyCsv.text(pages));
        return put("summary.html", StudyHtml.text(pages, worst(pages)));
    }

    private void add(ReportCsv.Row row, StudyDatabase tables, List<StudyPage> pages)
            throws IOException {
        Optional<Path> folder =
                row.status() == PageStatus.OK || row.status() == PageStatus.WARNING
                        ? folders.of(row)
                        : Optional.empty();
        if (folder.isEmpty()) {
            StudyPage page = without(row);
            pages.add(page);
            tables.add(page, List.of());
            return;
        }
        Digitization found = RecordJson.read(folder.get().resolve("record.json"));
        StudyPage page = page(row, out.relativize(folder.get()), found);
        pages.add(page);
        tables.add(page, found.beats());
    }

    private static StudyPage without(ReportCsv.Row row) {
        return new StudyPage(
                row.image(),
                row.page(),
                "",
                row.status(),
                row.message(),
                Double.NaN,
                "",
                0,
                Double.NaN,
                Double.NaN,
                "",
                0,
                Double.NaN,
                List.of(0, 0, 0, 0, 0),
                0,
                "");
    }

    private static StudyPage page(ReportCsv.Row row, Path folder, Digitization found) {
        PageCalibration c = found.calibration();
        List<Beat> beats = found.readingBeats();
        return new StudyPage(
                row.image(),
                row.page(),
                folder.toString().replace('\\', '/'),
                row.status(),
                row.message(),
                found.quality().value(),
                found.layout() == null ? "" : found.layout().name(),
                found.traces().size(),
                c == null ? Double.NaN : c.paperSpeed().value(),
                c == null ? Double.NaN : c.gain().value(),
                c == null ? "" : c.paperSpeed().origin() + ", " + c.gain().origin(),
                beats.size(),
                HeartRate.perMinute(beats),
                classes(beats),
                (int) beats.stream().filter(b -> !b.review().isEmpty()).count(),
                found.model() == null ? "" : found.model().name() + " " + found.model().version());
    }

    private static List<Integer> classes(List<Beat> beats) {
        return Arrays.stream(AamiClass.values())
                .map(
                        aami ->
                                (int)
                                        beats.stream()
                                                .filter(b -> b.symbol() != null)
                                                .filter(b -> b.symbol().aami() == aami)
                                                .count())
                .toList();
    }

    private List<StudyHtml.Worst> worst(List<StudyPage> pages) throws IOException {
        List<StudyPage> some =
                pages.stream()
                        .filter(p -> p.status() == PageStatus.WARNING && !p.folder().isEmpty())
                        .sorted(
                                Comparator.comparingDouble(StudySummary::sortKey)
                                        .thenComparing(StudyPage::image)
                                        .thenComparing(StudyPage::page))
                        .limit(WORST)
                        .toList();
        List<StudyHtml.Worst> worst = new ArrayList<>();
        for (StudyPage page : some) {
            Path overlay = out.resolve(page.folder()).resolve("overlay.png");
            byte[] jpeg = Files.exists(overlay) ? Thumbnail.jpeg(overlay, THUMBNAIL_WIDTH) : null;
            worst.add(new StudyHtml.Worst(page, jpeg));
        }
        return worst;
    }

    /** A page whose quality could not be judged is the worst. */
    private static double sortKey(StudyPage page) {
        return Double.isNaN(page.quality()) ? -1 : page.quality();
    }

    private Path put(String name, String text) throws IOException {
        Path part = out.resolve("." + name + ".part");
        Files.writeString(part, text);
        return Files.move(part, out.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
}
