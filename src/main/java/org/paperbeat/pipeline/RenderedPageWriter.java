package org.paperbeat.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.paperbeat.io.Checksum;
import org.paperbeat.io.PageImageWriter;
import org.paperbeat.io.RecordJson;
import org.paperbeat.io.SamplesCsv;
import org.paperbeat.io.WfdbWriter;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.model.ImageInfo;
import org.paperbeat.model.PageStatus;
import org.paperbeat.model.Quality;
import org.paperbeat.options.RenderOptions;
import org.paperbeat.render.RenderedPage;

/**
 * Writes drawn pages with their truth: the image; {@code <stem>.hea/.dat/.atr}, what the page shows
 * in paper time; {@code <stem>.record.json}, its exact geometry, lead regions, samples and beats.
 * Slices of a stack get {@code <stem>-p01} and so on.
 */
public final class RenderedPageWriter {
    private final boolean withSamples;

    /**
     * @param withSamples whether {@code <stem>.samples.csv} is written too
     */
    public RenderedPageWriter(boolean withSamples) {
        this.withSamples = withSamples;
    }

    /**
     * Writes one image file and its truth.
     *
     * @param image name tells the kind of image
     * @param pages more than one for TIFF only
     * @param options of each page
     */
    public void write(Path image, List<RenderedPage> pages, List<RenderOptions> options) {
        PageImageWriter.write(
                image, pages.stream().map(RenderedPage::image).toList(), options.get(0).dpi());
        String name = image.getFileName().toString();
        String stem = WfdbWriter.recordName(name.substring(0, name.lastIndexOf('.')));
        int digits = Math.max(2, Integer.toString(pages.size()).length());
        Path folder = image.toAbsolutePath().getParent();
        for (int k = 0; k < pages.size(); k++) {
            String record =
                    pages.size() == 1
                            ? stem
                            : String.format(Locale.ROOT, "%s-p%0" + digits + "d", stem, k + 1);
            RenderedPage page = pages.get(k);
            EcgRecord truth = page.truth();
            new WfdbWriter()
                    .write(
                            new EcgRecord(
                                    record,
                                    truth.samplingRateHz(),
                                    truth.signals(),
                                    truth.beats(),
                                    truth.comments()),
                            folder);
            try {
                ImageInfo info = info(image, page, options.get(k), k + 1, pages.size());
                String json = RecordJson.text(digitization(page, info, options.get(k)));
                text(folder.resolve(record + ".record.json"), json);
                if (withSamples) {
                    text(folder.resolve(record + ".samples.csv"), SamplesCsv.text(page.traces()));
                }
            } catch (IOException e) {
                throw new EcgException(
                        "image", "The truth of " + name + " can't be written.", "", e);
            }
        }
    }

    private static ImageInfo info(
            Path image, RenderedPage page, RenderOptions options, int number, int count)
            throws IOException {
        return new ImageInfo(
                image.getFileName().toString(),
                Checksum.sha256(image),
                page.image().width(),
                page.image().height(),
                1,
                options.dpi(),
                number,
                count);
    }

    /** A drawn page in the form of a digitized one: what a perfect digitizer would find. */
    public static Digitization digitization(
            RenderedPage page, ImageInfo info, RenderOptions options) {
        return new Digitization(
                info,
                page.calibration(),
                page.layout(),
                page.traces(),
                page.readingTrace(),
                page.beats(),
                new Quality(1, List.of()),
                Double.NaN,
                PageStatus.OK,
                List.of("Drawn by PaperBeat: this is the truth of the page."),
                options.asMap(),
                null);
    }

    private static void text(Path file, String content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(part, content);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
