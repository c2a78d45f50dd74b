package org.paperbeat.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperbeat.model.EcgException;
import org.paperbeat.options.InputOptions;

class PageFileTest {
    @TempDir Path folder;

    private static BufferedImage drawn(int type) {
        BufferedImage image = new BufferedImage(60, 50, type);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 60, 50);
        g.setColor(new Color(200, 100, 40));
        g.fillRect(10, 20, 5, 5);
        g.dispose();
        return image;
    }

    private PageFile.Page only(Path file) {
        try (PageFile pages = PageFile.open(file, InputOptions.defaults())) {
            assertThat(pages.pages()).isEqualTo(1);
            return pages.read(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "tif", "gif"})
    void coloursAreKept(String format) throws IOException {
        Path file = folder.resolve("page." + format);
        ImageIO.write(drawn(BufferedImage.TYPE_3BYTE_BGR), format, file.toFile());
        PageFile.Page page = only(file);
        assertThat(page.image().argb()[22 * 60 + 12]).isEqualTo(0xffc86428);
        assertThat(page.image().argb()[0]).isEqualTo(0xffffffff);
        assertThat(page.info().width()).isEqualTo(60);
        assertThat(page.info().name()).isEqualTo("page." + format);
        assertThat(page.info().sha256()).hasSize(64);
    }

    @Test
    void aFileIsWhatItsContentSays() throws IOException {
        Path file = folder.resolve("page.png");
        ImageIO.write(drawn(BufferedImage.TYPE_3BYTE_BGR), "jpg", file.toFile());
        assertThat(only(file).image().green(0)).isBetween(250, 255);
    }

    @Test
    void transparentPixelsLieOverWhite() throws IOException {
        BufferedImage image = new BufferedImage(60, 50, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(3, 0, 0x80ff0000);
        Path file = folder.resolve("alpha.png");
        ImageIO.write(image, "png", file.toFile());
        int[] argb = only(file).image().argb();
        assertThat(argb[0]).isEqualTo(0xffffffff);
        assertThat(argb[3]).isEqualTo(0xffff7f7f);
    }

    @Test
    void greyIsTakenAsStored() throws IOException {
        BufferedImage image = new BufferedImage(60, 50, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSample(7, 3, 0, 100);
        Path file = folder.resolve("grey.png");
        ImageIO.write(image, "png", file.toFile());
        assertThat(only(file).image().argb()[3 * 60 + 7]).isEqualTo(0xff646464);
    }

    @Test
    void sixteenBitsAreStretchedAsImageJShowsThem() throws IOException {
        BufferedImage image = new BufferedImage(60, 50, BufferedImage.TYPE_USHORT_GRAY);
        for (int i = 0; i < 60 * 50; i++) {
            image.getRaster().setSample(i % 60, i / 60, 0, 1000);
        }
        image.getRaster().setSample(0, 0, 0, 3000);
        image.getRaster().setSample(1, 0, 0, 2000);
        for (String format : new String[] {"png", "tif"}) {
            Path file = folder.resolve("deep." + format);
            ImageIO.write(image, format, file.toFile());
            int[] argb = only(file).image().argb();
            assertThat(argb[0]).isEqualTo(0xffffffff);
            assertThat(argb[1]).isEqualTo(0xff808080);
            assertThat(argb[2]).isEqualTo(0xff000000);
        }
    }

    @Test
    void bilevelAndIndexedPagesAreRead() throws IOException {
        for (int type :
                new int[] {BufferedImage.TYPE_BYTE_BINARY, BufferedImage.TYPE_BYTE_INDEXED}) {
            BufferedImage image = new BufferedImage(60, 50, type);
            image.setRGB(5, 5, 0xffffffff);
            Path file = folder.resolve("palette" + type + ".tif");
            ImageIO.write(image, "tif", file.toFile());
            int[] argb = only(file).image().argb();
            assertThat(argb[5 * 60 + 5]).isEqualTo(0xffffffff);
            assertThat(argb[0]).isEqualTo(0xff000000);
        }
    }

    @Test
    void everyPageOfATiffIsRead() throws IOException {
        Path file = folder.resolve("stack.tif");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tif").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 1; i <= 3; i++) {
                BufferedImage image = new BufferedImage(60, 50, BufferedImage.TYPE_BYTE_GRAY);
                image.getRaster().setSample(0, 0, 0, i);
                writer.writeToSequence(new IIOImage(image, null, null), null);
            }
            writer.endWriteSequence();
        }
        writer.dispose();
        try (PageFile pages = PageFile.open(file, InputOptions.defaults())) {
            assertThat(pages.pages()).isEqualTo(3);
            for (int i = 1; i <= 3; i++) {
                assertThat(pages.read(i).image().red(0)).isEqualTo(i);
                assertThat(pages.read(i).info().page()).isEqualTo(i);
            }
        }
    }

    @Test
    void fourInkJpegsAreReadInColour() throws IOException {
        Path file = folder.resolve("cmyk.jpg");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 64, 48, 4, null);
        int[] ink = {0, 235, 235, 0};
        for (int i = 0; i < 64 * 48; i++) {
            raster.setPixel(i % 64, i / 64, ink);
        }
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), null);
        }
        writer.dispose();
        PageFile.Page page = only(file);
        assertThat(page.image().red(100)).isGreaterThan(245);
        assertThat(page.image().green(100)).isLessThan(35);
    }

    @Test
    void pdfPagesAreDrawnAtTheResolutionAskedFor() throws IOException {
        Path file = folder.resolve("pages.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(new PDRectangle(144, 72)));
            document.addPage(new PDPage(new PDRectangle(72, 72)));
            document.save(file.toFile());
        }
        try (PageFile pages = PageFile.open(file, new InputOptions(150, 10))) {
            assertThat(pages.pages()).isEqualTo(2);
            PageFile.Page first = pages.read(1);
            assertThat(first.info().width()).isEqualTo(300);
            assertThat(first.image().height()).isEqualTo(150);
            assertThat(first.info().dpi()).isEqualTo(150);
            assertThat(first.info().pages()).isEqualTo(2);
        }
    }

    @Test
    void aProtectedPdfIsToldSo() throws IOException {
        Path file = folder.resolve("secret.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("o", "u", new AccessPermission()));
            document.save(file.toFile());
        }
        fails(file, "secret.pdf is protected by a password. Save a copy without protection.");
    }

    @Test
    void badFilesAreToldInOneSentence() throws IOException {
        fails(folder.resolve("none.png"), "There is no file " + folder.resolve("none.png") + ".");
        fails(folder, folder.getFileName() + " is a folder, not a page.");
        fails(written("empty.png", new byte[0]), "empty.png is empty (0 bytes).");
        fails(
                written("text.png", "I am a text.".getBytes()),
                "text.png is not an image that can be read. Give a PNG, JPEG, TIFF, BMP, GIF or"
                        + " PDF file.");
        fails(written("broken.pdf", "%PDF-1.4 nothing".getBytes()), "broken.pdf is a damaged PDF.");
        Path dot = folder.resolve("dot.png");
        ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png", dot.toFile());
        fails(dot, "dot.png is too small for an ECG: 1 x 1 pixels.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "tif", "bmp", "gif"})
    void cutFilesAreToldWhereverTheyEnd(String format) throws IOException {
        BufferedImage noise = new BufferedImage(200, 160, BufferedImage.TYPE_3BYTE_BGR);
        for (int i = 0; i < 200 * 160; i++) {
            noise.setRGB(i % 200, i / 200, i * 7919 * 31);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        ImageIO.write(noise, format, whole);
        for (double part : new double[] {0.01, 0.1, 0.5, 0.9}) {
            byte[] cut = Arrays.copyOf(whole.toByteArray(), (int) (whole.size() * part));
            Path file = written("cut." + format, cut);
            assertThatThrownBy(() -> only(file))
                    .isInstanceOf(EcgException.class)
                    .hasMessage("cut." + format + " is damaged or cut short.");
        }
    }

    @Test
    void hugeImagesAreRefusedBeforeTheyAreDecoded() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(header);
        data.writeBytes("IHDR");
        data.writeInt(30_000);
        data.writeInt(30_000);
        data.write(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(header.toByteArray());
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(13);
        out.write(header.toByteArray());
        out.writeInt((int) crc.getValue());
        out.writeInt(0);
        out.writeBytes("IDAT");
        out.writeInt(0x35af061e);
        fails(
                written("huge.png", bytes.toByteArray()),
                "huge.png has 30000 x 30000 pixels (900 megapixels); the limit is 120. Scan it at"
                        + " 200 to 600 dpi, or crop it.");
    }

    private Path written(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private void fails(Path file, String sentence) {
        assertThatThrownBy(() -> only(file))
                .isInstanceOfSatisfying(
                        EcgException.class, e -> assertThat(e.sentence()).isEqualTo(sentence));
    }
}
