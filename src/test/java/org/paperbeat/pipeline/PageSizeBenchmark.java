package org.paperbeat.pipeline;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.paperbeat.classify.BeatClassifier;
import org.paperbeat.classify.BeatModels;
import org.paperbeat.io.PageFile;
import org.paperbeat.io.PageImageWriter;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.PageImage;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.options.InputOptions;
import org.paperbeat.options.OutputOptions;
import org.paperbeat.options.PageDefects;
import org.paperbeat.options.RenderOptions;
import org.paperbeat.options.SyntheticEcgOptions;
import org.paperbeat.render.PageRenderer;
import org.paperbeat.render.SyntheticEcg;

/**
 * How the cost of a page grows with its pixels: {@code PageSizeBenchmark FOLDER [SEVERITY] [DPI …]}
 * draws one A4 page at 100, 200, 300 and 600 dpi, reads each three times in a warm process with one
 * thread, files and classes included, and prints seconds of the thread's processor time (the
 * median), of each stage (wall time, the last reading), and the highest use of the heap. Give the
 * heap's limit to Java.
 */
public final class PageSizeBenchmark {
    private static final int SEED = 11;
    private static final int WARM_UP = 12;
    private static final int READINGS = 3;
    private static final double[] SIZES = {100, 200, 300, 600};

    private final DigitizeOptions options = DigitizeOptions.defaults();
    private final Path folder;

    private PageSizeBenchmark(Path folder) {
        this.folder = folder;
    }

    /** Runs the benchmark. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        double severity = args.length > 1 ? Double.parseDouble(args[1]) : 0.3;
        double[] sizes =
                args.length > 2
                        ? Arrays.stream(args).skip(2).mapToDouble(Double::parseDouble).toArray()
                        : SIZES;
        Files.createDirectories(folder);
        for (double dpi : sizes) {
            draw(page(folder, dpi), dpi, severity);
        }
        draw(page(folder, 200), 200, severity);
        new PageSizeBenchmark(folder).measure(sizes);
    }

    private static Path page(Path folder, double dpi) {
        return folder.resolve(String.format(Locale.ROOT, "page-%.0fdpi.png", dpi));
    }

    private static void draw(Path file, double dpi, double severity) {
        if (Files.exists(file)) {
            return;
        }
        RenderOptions drawing =
                RenderOptions.builder()
                        .layout("3x4+II")
                        .dpi(dpi)
                        .defects(PageDefects.random(severity, SEED))
                        .seed(SEED)
                        .build();
        SyntheticEcgOptions heart = SyntheticEcgOptions.defaults().withSeed(SEED);
        PageImage page =
                new PageRenderer().render(new SyntheticEcg().generate(heart), drawing).image();
        PageImageWriter.write(file, List.of(page), dpi);
    }

    private void measure(double[] sizes) {
        try (BeatClassifier classifier = new BeatModels().open(options.classify())) {
            for (int i = 0; i < WARM_UP; i++) {
                read(page(folder, 200), classifier, new StageTimings());
            }
            for (double dpi : sizes) {
                double[] seconds = new double[READINGS];
                StageTimings stages = null;
                resetPeaks();
                double pixels = 0;
                for (int i = 0; i < READINGS; i++) {
                    stages = new StageTimings();
                    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                    pixels = read(page(folder, dpi), classifier, stages);
                    long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                    seconds[i] = (end - start) / 1e9;
                }
                Arrays.sort(seconds);
                print(dpi, pixels / 1e6, seconds[READINGS / 2], stages);
            }
        }
    }

    /** Number of its pixels. */
    private double read(Path file, BeatClassifier classifier, StageTimings stages) {
        EcgDigitizer digitizer =
                new EcgDigitizer(new org.paperbeat.trace.ClassicalInkModel(), stages);
        try (PageFile pages = PageFile.open(file, InputOptions.defaults())) {
            PageFile.Page page = stages.time("Reading the file", () -> pages.read(1));
            Digitization result =
                    digitizer.digitize(
                            page.image(),
                            page.info(),
                            options,
                            () -> classifier,
                            StageMonitor.NONE);
            String stem = file.getFileName().toString();
            stages.time(
                    "Writing the results",
                    () -> {
                        ResultFolder.write(
                                page.image(),
                                result,
                                folder.resolve("out").resolve(stem),
                                stem,
                                OutputOptions.defaults());
                        return stem;
                    });
            return (double) page.image().width() * page.image().height();
        }
    }

    private static void resetPeaks() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** Sum of the pools' peaks: not less than the heap ever held. */
    private static long peakMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(p -> p.getType() == java.lang.management.MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(MemoryUsage::getUsed)
                        .sum()
                >> 20;
    }

    private static void print(double dpi, double megapixels, double seconds, StageTimings stages) {
        System.out.printf(
                Locale.ROOT,
                "%.0f dpi, %.1f megapixels: %.2f CPU s, %.3f s per megapixel, heap at most %d MB%n",
                dpi,
                megapixels,
                seconds,
                seconds / megapixels,
                peakMegabytes());
        stages.seconds()
                .forEach(
                        (stage, s) ->
                                System.out.printf(
                                        Locale.ROOT,
                                        "  %-24s %.3f s, %.4f per megapixel%n",
                                        stage,
                                        s,
                                        s / megapixels));
    }
}
