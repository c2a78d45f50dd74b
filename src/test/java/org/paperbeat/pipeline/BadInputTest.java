package org.paperbeat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.paperbeat.io.ReportCsv;
import org.paperbeat.model.PageStatus;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.ClassifyOptions;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.options.InputOptions;
import org.paperbeat.options.OutputOptions;

/**
 * What is no page in the middle of a run is one row of the report; the pages around it are read.
 */
@Timeout(120)
class BadInputTest {
    @TempDir static Path folder;
    private static Path pages;
    private static Path out;
    private static BatchResult result;
    private static Map<String, ReportCsv.Row> rows;

    @BeforeAll
    static void run() throws IOException {
        pages = Files.createDirectories(folder.resolve("pages"));
        out = folder.resolve("out");
        Path good = Path.of("test-images", "6x2-blue.png");
        Files.copy(good, pages.resolve("a-good.png"));
        byte[] png = Files.readAllBytes(good);
        Files.write(pages.resolve("b-truncated.png"), Arrays.copyOf(png, png.length / 2));
        encryptedPdf(pages.resolve("c-encrypted.pdf"));
        Files.createFile(pages.resolve("d-empty.png"));
        cat(pages.resolve("e-cat.jpg"));
        huge(pages.resolve("f-huge.png"));
        Files.writeString(pages.resolve("g-text.tif"), "Dear doctor,");
        Files.writeString(pages.resolve("h-broken.pdf"), "%PDF-1.4 and nothing more");
        Files.write(pages.resolve("i-phone.heic"), "0000ftypheic0000mif1".getBytes());
        Files.write(pages.resolve("j-web.webp"), "RIFF0000WEBPVP8 ".getBytes());
        Files.writeString(pages.resolve("k-waves.dcm"), " ".repeat(128) + "DICM");
        Files.createSymbolicLink(pages.resolve("loop"), Path.of("."));
        Files.createSymbolicLink(pages.resolve("l-itself.png"), Path.of("l-itself.png"));
        Files.copy(good, pages.resolve("z-good.png"), StandardCopyOption.COPY_ATTRIBUTES);
        List<InputFile> files = new ArrayList<>(InputFiles.find(List.of(pages.toString()), out));
        files.add(3, new InputFile(pages.resolve("gone.png"), "gone.png", Path.of("gone")));
        result = run(files, out);
        rows =
                result.rows().stream()
                        .collect(Collectors.toMap(ReportCsv.Row::image, Function.identity()));
    }

    private static BatchResult run(List<InputFile> files, Path out) {
        DigitizeOptions options =
                DigitizeOptions.defaults().withClassify(new ClassifyOptions(false, null));
        BatchJob job =
                new BatchJob(
                        files,
                        out,
                        options,
                        Template.NONE,
                        InputOptions.defaults(),
                        OutputOptions.defaults(),
                        2,
                        false,
                        () -> null);
        return new BatchRunner(new EcgDigitizer()).run(job, BatchListener.NONE, StageMonitor.NONE);
    }

    private static void encryptedPdf(Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(
                    new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
            document.save(file.toFile());
        }
    }

    /** Fur, ears and eyes are enough. */
    private static void cat(Path file) throws IOException {
        BufferedImage image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int y = 0; y < 600; y++) {
            for (int x = 0; x < 800; x++) {
                int fur = 120 + (int) (30 * Math.sin(x / 9.0 + y / 23.0)) + random.nextInt(40);
                image.setRGB(x, y, new Color(fur, fur * 3 / 4, fur / 2).getRGB());
            }
        }
        Graphics2D graphics = image.createGraphics();
        graphics.fillPolygon(new int[] {200, 260, 330}, new int[] {250, 100, 220}, 3);
        graphics.fillPolygon(new int[] {470, 540, 600}, new int[] {220, 100, 250}, 3);
        graphics.fillOval(300, 280, 60, 40);
        graphics.fillOval(440, 280, 60, 40);
        graphics.dispose();
        ImageIO.write(image, "jpg", file.toFile());
    }

    /** A small file of 30,000 x 30,000 pixels. */
    private static void huge(Path file) throws IOException {
        int side = 30_000;
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(packed)) {
            byte[] line = new byte[1 + side / 8];
            for (int y = 0; y < side; y++) {
                deflate.write(line);
            }
        }
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(head);
        fields.writeInt(side);
        fields.writeInt(side);
        fields.write(new byte[] {1, 0, 0, 0, 0});
        try (OutputStream stream = Files.newOutputStream(file)) {
            stream.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
            chunk(stream, "IHDR", head.toByteArray());
            chunk(stream, "IDAT", packed.toByteArray());
            chunk(stream, "IEND", new byte[0]);
        }
    }

    private static void chunk(OutputStream stream, String type, byte[] content) throws IOException {
        DataOutputStream data = new DataOutputStream(stream);
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        data.writeInt(content.length);
        data.write(name);
        data.write(content);
        data.writeInt((int) sum.getValue());
    }

    @Test
    void everyFileHasOneRowWithItsReason() {
        assertThat(result.rows()).hasSize(14);
        assertThat(result.count(PageStatus.FAILED)).isEqualTo(12);
        assertThat(rows.get("b-truncated.png").message()).contains("damaged");
        assertThat(rows.get("c-encrypted.pdf").message()).containsIgnoringCase("password");
        assertThat(rows.get("d-empty.png").message()).contains("empty");
        assertThat(rows.get("e-cat.jpg").message()).contains("No millimetre grid");
        assertThat(rows.get("f-huge.png").message()).contains("30000", "megapixel");
        assertThat(rows.get("g-text.tif").message()).contains("not an image");
        assertThat(rows.get("h-broken.pdf").message()).isNotBlank();
        assertThat(rows.get("i-phone.heic").message()).contains("HEIC", "Save it as PNG");
        assertThat(rows.get("j-web.webp").message()).contains("WebP");
        assertThat(rows.get("k-waves.dcm").message()).contains("DICOM");
        assertThat(rows.get("l-itself.png").message()).contains("There is no file");
        assertThat(rows.get("gone.png").message()).contains("There is no file");
        assertThat(result.rows()).noneMatch(r -> r.message().contains("Exception"));
        assertThat(result.failure().orElseThrow()).startsWith("12 pages of 14 failed: ");
    }

    @Test
    void thePagesAroundAreRead() throws IOException {
        assertThat(rows.get("a-good.png").status()).isEqualTo(PageStatus.OK);
        assertThat(rows.get("z-good.png").status()).isEqualTo(PageStatus.OK);
        assertThat(out.resolve("a-good/signals.csv"))
                .hasSameTextualContentAs(out.resolve("z-good/signals.csv"));
        assertThat(ReportCsv.read(out.resolve("report.csv"))).hasSameSizeAs(result.rows());
        try (var left = Files.list(out)) {
            assertThat(left.map(p -> p.getFileName().toString()))
                    .containsExactlyInAnyOrder("a-good", "z-good", "report.csv");
        }
    }

    @Test
    void unusualNamesAndKindsAreReadAndNothingIsOverwritten() throws IOException {
        Path odd = Files.createDirectories(folder.resolve("odd"));
        Path good = pages.resolve("a-good.png");
        List<String> names =
                List.of("-dash.png", "100%25 of.png", "Ärzte größe.png", "new\nline.png", "x.PNG");
        for (String name : names) {
            Files.copy(good, odd.resolve(name));
        }
        BufferedImage page = ImageIO.read(good.toFile());
        BufferedImage fax =
                new BufferedImage(
                        page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        fax.createGraphics().drawImage(page, 0, 0, null);
        ImageIO.write(fax, "tif", odd.resolve("x.tif").toFile());
        BufferedImage deep =
                new BufferedImage(
                        page.getWidth(), page.getHeight(), BufferedImage.TYPE_USHORT_GRAY);
        deep.createGraphics().drawImage(page, 0, 0, null);
        ImageIO.write(deep, "tif", odd.resolve("X.tiff").toFile());
        List<InputFile> files = InputFiles.find(List.of(odd.toString()), folder.resolve("out2"));
        assertThat(files)
                .extracting(f -> f.result().toString().toLowerCase())
                .doesNotHaveDuplicates();
        assertThat(run(files, folder.resolve("out2")).rows())
                .hasSize(7)
                .allMatch(r -> r.traces() == 12)
                .noneMatch(r -> r.status() == PageStatus.FAILED);
    }

    @Test
    void onePageOfAStackMayBeBroken() throws IOException {
        Path stacks = Files.createDirectories(folder.resolve("stacks"));
        BufferedImage page = ImageIO.read(pages.resolve("a-good.png").toFile());
        Path tiff = stacks.resolve("three.tif");
        sequence("tif", "LZW", tiff, List.of(page, page, page));
        breakSecondPage(tiff);
        BufferedImage fax =
                new BufferedImage(
                        page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        fax.createGraphics().drawImage(page, 0, 0, null);
        sequence("tif", "CCITT T.6", stacks.resolve("fax.tif"), List.of(fax));
        sequence("gif", null, stacks.resolve("two.gif"), List.of(page, page));
        List<InputFile> files = InputFiles.find(List.of(stacks.toString()), folder.resolve("out4"));
        BatchResult read = run(files, folder.resolve("out4"));
        assertThat(read.rows())
                .extracting(r -> r.image() + " " + r.page() + " " + (r.traces() == 12))
                .containsExactlyInAnyOrder(
                        "fax.tif 1 true",
                        "three.tif 1 true",
                        "three.tif 2 false",
                        "three.tif 3 true",
                        "two.gif 1 true",
                        "two.gif 2 true");
        assertThat(read.rows().stream().filter(r -> r.status() == PageStatus.FAILED))
                .singleElement()
                .satisfies(r -> assertThat(r.message()).contains("damaged"));
    }

    private static void sequence(
            String format, String compression, Path file, List<BufferedImage> images)
            throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(stream);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (compression != null) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionType(compression);
            }
            writer.prepareWriteSequence(null);
            for (BufferedImage image : images) {
                writer.writeToSequence(new IIOImage(image, null, null), how);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    /** Half of the second page's data made something else; the pages' list stays. */
    private static void breakSecondPage(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int length = bytes.length;
        for (int i = length * 2 / 5; i < length * 3 / 5; i++) {
            bytes[i] = (byte) 0xff;
        }
        Files.write(file, bytes);
    }

    @Test
    void aFolderWithoutPermissionIsOneRow() throws IOException {
        Path study = Files.createDirectories(folder.resolve("study/closed"));
        Files.copy(pages.resolve("a-good.png"), study.resolveSibling("a.png"));
        assertThat(study.toFile().setReadable(false)).isTrue();
        org.junit.jupiter.api.Assumptions.assumeFalse(
                Files.isReadable(study), "this user may read everything");
        List<InputFile> files = InputFiles.find(List.of(study.getParent().toString()), out);
        assertThat(files).extracting(InputFile::image).containsExactly("a.png", "closed");
        assertThat(run(files, folder.resolve("out3")).rows().get(1).message())
                .contains("permission");
    }
}
