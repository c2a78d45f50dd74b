package org.paperbeat.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.paperbeat.io.PageImageWriter;
import org.paperbeat.io.WfdbReader;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.options.RenderOptions;
import org.paperbeat.pipeline.RenderedPageWriter;
import org.paperbeat.render.PageRenderer;
import org.paperbeat.render.RenderedPage;
import org.paperbeat.render.SyntheticEcg;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws a record or a synthetic ECG on paper, with its truth. */
@Command(
        name = "render",
        header = "Draws an ECG on paper, with its exact truth.",
        description =
                "Beside IMAGE it writes what the page shows: <stem>.hea/.dat/.atr (in paper time,"
                        + " missing where not printed) and <stem>.record.json (calibration, lead"
                        + " regions, and the pixel of every sample).")
final class RenderCommand implements Callable<Integer> {
    private static final String SYNTHETIC = "synthetic";

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "RECORD",
            description = "WFDB record, or the word synthetic for a made-up ECG.")
    private String record;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "IMAGE",
            description = "Image to write: .png, .jpg, .tif or .bmp.")
    private Path out;

    @Option(
            names = "--pages",
            paramLabel = "N",
            description = "Slices of a TIFF, each showing the next part of the record.")
    private int pages = 1;

    @Option(names = "--samples", description = "Also write <stem>.samples.csv.")
    private boolean samples;

    @Mixin private RenderPageArguments page;

    @Mixin private SyntheticEcgArguments synthetic;

    @Override
    public Integer call() {
        PageImageWriter.format(out);
        if (pages < 1 || pages > 1000) {
            throw new ParameterException(spec.commandLine(), "--pages must be 1 to 1000");
        }
        RenderOptions options = page.options();
        EcgRecord ecg =
                record.equals(SYNTHETIC)
                        ? new SyntheticEcg().generate(synthetic.options(page.seed()))
                        : new WfdbReader().read(Path.of(record));
        double seconds = options.traceWidthMm() / options.paperSpeedMmPerS();
        List<RenderedPage> drawn = new ArrayList<>();
        List<RenderOptions> used = new ArrayList<>();
        for (int k = 0; k < pages; k++) {
            used.add(
                    options.toBuilder()
                            .startSeconds(options.startSeconds() + k * seconds)
                            .seed(options.seed() + k)
                            .build());
            drawn.add(new PageRenderer().render(ecg, used.get(k)));
        }
        new RenderedPageWriter(samples).write(out, drawn, used);
        summary(drawn);
        return 0;
    }

    private void summary(List<RenderedPage> drawn) {
        RenderedPage first = drawn.get(0);
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%s: %d x %d px, %d traces, %d beats on %s, %.3f px/mm%n",
                        out,
                        first.image().width(),
                        first.image().height(),
                        first.traces().size(),
                        first.beats().size(),
                        first.readingTrace(),
                        first.calibration().grid().value());
        spec.commandLine().getOut().flush();
    }
}
