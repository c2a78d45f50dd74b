package org.paperbeat.pipeline;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.paperbeat.io.BeatsCsv;
import org.paperbeat.io.IntervalsCsv;
import org.paperbeat.io.PngFile;
import org.paperbeat.io.RecordJson;
import org.paperbeat.io.SamplesCsv;
import org.paperbeat.io.SignalsCsv;
import org.paperbeat.io.WfdbWriter;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.PageImage;
import org.paperbeat.model.Source;
import org.paperbeat.options.OutputOptions;
import org.paperbeat.render.HeaderMask;
import org.paperbeat.render.PageOverlay;

/**
 * The files of one page. They are written into a folder beside the final one, which is then moved
 * into place: whoever looks finds the whole result or none.
 */
public final class ResultFolder {
    /** Stage named in failures. */
    private static final String STAGE = "writing";

    private static final Set<String> OURS =
            Set.of(
                    "signals.csv",
                    "beats.csv",
                    "intervals.csv",
                    "samples.csv",
                    "record.json",
                    "overlay.png");

    private ResultFolder() {}

    /**
     * Writes or replaces a page's folder. Files in it that are not ours stay.
     *
     * @param page its pixels
     * @param state what is known of it
     * @param folder to be made; its parents too
     * @param stem name of the WFDB record
     * @throws EcgException if it can't be written; the former content then stays
     */
    public static void write(
            PageImage page, Digitization state, Path folder, String stem, OutputOptions options) {
        Path part = beside(folder, ".part");
        try {
            delete(part);
            Files.createDirectories(part);
            fill(part, page, state, stem, options);
            recover(folder);
            keepForeign(folder, part, stem);
            replace(folder, part);
        } catch (IOException e) {
            throw new EcgException(
                    STAGE,
                    "The results could not be written to " + folder + ".",
                    "Check the disk's space and the folder's permissions.",
                    e);
        }
    }

    private static void fill(
            Path part, PageImage page, Digitization state, String stem, OutputOptions options)
            throws IOException {
        Files.writeString(part.resolve("signals.csv"), SignalsCsv.text(state.traces()));
        Files.writeString(
                part.resolve("beats.csv"), BeatsCsv.text(state.image().page(), state.beats()));
        Files.writeString(
                part.resolve("intervals.csv"),
                IntervalsCsv.text(state.image().page(), state.beats(), BeatIntervals.of(state)));
        Files.writeString(part.resolve("record.json"), RecordJson.text(state));
        Files.write(part.resolve("overlay.png"), PngFile.encode(overlay(page, state, options)));
        if (options.samples() || corrected(state)) {
            Files.writeString(part.resolve("samples.csv"), SamplesCsv.text(state.traces()));
        }
        if (options.wfdb() && !state.traces().isEmpty()) {
            new WfdbWriter().write(PaperRecord.of(state, stem), part);
        }
    }

    private static PageImage overlay(PageImage page, Digitization state, OutputOptions options) {
        return PageOverlay.draw(
                options.maskHeader() ? HeaderMask.masked(page, state) : page, state);
    }

    private static boolean corrected(Digitization state) {
        return state.traces().stream().anyMatch(t -> List.of(t.source()).contains(Source.HUMAN));
    }

    /** Puts back what a run that was killed between two moves had set aside. */
    static void recover(Path folder) {
        Path old = beside(folder, ".old");
        if (Files.exists(old) && !Files.exists(folder)) {
            try {
                move(old, folder);
            } catch (IOException e) {
                throw new EcgException(
                        STAGE, old + " could not be moved back to " + folder + ".", "", e);
            }
        }
    }

    /** Copies what is not ours, a person's notes perhaps, into the new folder. */
    private static void keepForeign(Path folder, Path part, String stem) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                Path name = folder.relativize(path);
                Path target = part.resolve(name);
                if (!isOurs(name, stem) && !Files.exists(target)) {
                    Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    /** Deletes our files of a page, and its folder unless a person keeps something in it. */
    static void discard(Path folder, String stem) {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.toList();
            for (Path file : files) {
                if (isOurs(folder.relativize(file), stem)) {
                    Files.delete(file);
                }
            }
            if (files.stream().noneMatch(Files::exists)) {
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new EcgException(
                    STAGE, "The old results in " + folder + " could not be deleted.", "", e);
        }
    }

    private static boolean isOurs(Path name, String stem) {
        String text = name.toString();
        String record = WfdbWriter.recordName(stem);
        return OURS.contains(text)
                || List.of(record + ".hea", record + ".dat", record + ".atr").contains(text);
    }

    private static void replace(Path folder, Path part) throws IOException {
        Path old = beside(folder, ".old");
        delete(old);
        if (Files.exists(folder)) {
            move(folder, old);
        }
        move(part, folder);
        delete(old);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            // some network folders can't; then an interrupted move is redone by the next run
            Files.move(from, to);
        }
    }

    /** Hidden folder of the same name, for work in progress. */
    static Path beside(Path folder, String suffix) {
        return folder.resolveSibling("." + folder.getFileName() + suffix);
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
