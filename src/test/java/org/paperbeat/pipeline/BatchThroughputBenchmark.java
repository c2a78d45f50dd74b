package org.paperbeat.pipeline;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.paperbeat.classify.BeatModels;
import org.paperbeat.io.PageImageWriter;
import org.paperbeat.io.ReportCsv;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.PageImage;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.options.GridStyle;
import org.paperbeat.options.InputOptions;
import org.paperbeat.options.OutputOptions;
import org.paperbeat.options.PageDefects;
import org.paperbeat.options.RenderOptions;
import org.paperbeat.options.SyntheticEcgOptions;
import org.paperbeat.render.PageRenderer;
import org.paperbeat.render.SyntheticEcg;

/**
 * Throughput of a run over many drawn pages at 200 dpi, classification included: {@code
 * BatchThroughputBenchmark FOLDER PAGES [THREADS]} draws what is missing in {@code FOLDER/pages},
 * digitizes it into {@code FOLDER/out} and prints pages per second, of all, of the first and of the
 * last hundred (from a cold start, and without the first fifty pages), CPU seconds and the highest
 * use of the heap. Give the heap's limit to Java. THREADS -1 draws and reads nothing.
 */
public final class BatchThroughputBenchmark implements BatchListener {
    private static final int HUNDRED = 100;

    /** Pages during which most of the program is compiled by Java. */
    private static final int COMPILING = 50;

    private static final GridStyle[] GRIDS = {
        GridStyle.RED, GridStyle.PINK, GridStyle.BLUE, GridStyle.GREEN
    };
    private static final String[] LAYOUTS = {"3x4+II", "3x4+II", "6x2", "12x1"};

    private final List<Long> ends = new ArrayList<>();
    private long mostHeap;

    private BatchThroughputBenchmark() {}

    /** Runs the benchmark. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        int pages = Integer.parseInt(args[1]);
        int threads = args.length > 2 ? Integer.parseInt(args[2]) : 0;
        drawMissing(folder.resolve("pages"), pages);
        if (threads >= 0) {
            new BatchThroughputBenchmark().measure(folder, pages, threads);
        }
    }

    private static void drawMissing(Path folder, int pages) throws IOException {
        Files.createDirectories(folder);
        IntStream.rangeClosed(1, pages)
                .mapToObj(Integer::valueOf)
                .filter(k -> !Files.exists(page(folder, k)))
                .parallel()
                .forEach(k -> draw(page(folder, k), k));
    }

    private static Path page(Path folder, int number) {
        return folder.resolve(String.format(Locale.ROOT, "page-%05d.png", number));
    }

    private static void draw(Path file, int seed) {
        RenderOptions options =
                RenderOptions.builder()
                        .layout(LAYOUTS[seed % LAYOUTS.length])
                        .grid(GRIDS[seed / LAYOUTS.length % GRIDS.length])
                        .dpi(200)
                        .defects(PageDefects.random(0.3 * (seed % 3), seed))
                        .seed(seed)
                        .build();
        SyntheticEcgOptions heart = SyntheticEcgOptions.defaults().withSeed(seed);
        PageImage page =
                new PageRenderer().render(new SyntheticEcg().generate(heart), options).image();
        PageImageWriter.write(file, List.of(page), 200);
    }

    private void measure(Path folder, int pages, int threads) {
        Path out = folder.resolve("out");
        List<InputFile> files =
                InputFiles.find(List.of(folder.resolve("pages").toString()), out).subList(0, pages);
        DigitizeOptions options = DigitizeOptions.defaults();
        BatchJob job =
                new BatchJob(
                        files,
                        out,
                        options,
                        Template.NONE,
                        InputOptions.defaults(),
                        OutputOptions.defaults(),
                        BatchJob.threads(threads, files),
                        true,
                        () -> new BeatModels().open(options.classify()));
        EcgDigitizer digitizer = new EcgDigitizer();
        long start = System.nanoTime();
        ends.add(start);
        new BatchRunner(digitizer).run(job, this, StageMonitor.NONE);
        print(start, cpuSeconds(), job.threads());
        digitizer
                .timings()
                .seconds()
                .forEach((step, s) -> System.out.printf("  %-24s %.3f s/page%n", step, s / pages));
    }

    private void print(long start, double cpu, int threads) {
        int n = ends.size() - 1;
        double seconds = (ends.get(n) - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%d pages, %d threads: %.1f s, %.2f pages/s; %.2f CPU s/page; heap at most %d MB%n",
                n,
                threads,
                seconds,
                n / seconds,
                cpu / n,
                mostHeap >> 20);
        if (n >= 2 * HUNDRED) {
            double last = hundredFrom(n - HUNDRED);
            System.out.printf(
                    Locale.ROOT,
                    "first hundred %.2f, last hundred %.2f pages/s (%.3f)%n",
                    hundredFrom(0),
                    last,
                    last / hundredFrom(0));
            System.out.printf(
                    Locale.ROOT,
                    "after the first %d pages, while Java compiles: hundred %.2f pages/s (%.3f)%n",
                    COMPILING,
                    hundredFrom(COMPILING),
                    last / hundredFrom(COMPILING));
        }
    }

    private double hundredFrom(int page) {
        return HUNDRED * 1e9 / (ends.get(page + HUNDRED) - ends.get(page));
    }

    private static double cpuSeconds() {
        return ((com.sun.management.OperatingSystemMXBean)
                                ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }

    @Override
    public void pageDone(
            ReportCsv.Row row, Digitization result, Path folder, boolean kept, Throwable cause) {
        ends.add(System.nanoTime());
        Runtime java = Runtime.getRuntime();
        mostHeap = Math.max(mostHeap, java.totalMemory() - java.freeMemory());
    }

    @Override
    public void progress(int done, int total) {
        if (done % HUNDRED == 0) {
            System.out.println(done + " of " + total);
        }
    }
}
