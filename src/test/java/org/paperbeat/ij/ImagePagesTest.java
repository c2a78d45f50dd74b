package org.paperbeat.ij;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Roi;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ShortProcessor;
import java.awt.image.IndexColorModel;
import org.junit.jupiter.api.Test;
import org.paperbeat.model.EcgException;

class ImagePagesTest {
    private static int[] argb(ImagePlus image) {
        return new ImagePages(image).pixels(1).argb();
    }

    @Test
    void readsEightBitGrey() {
        assertThat(argb(new ImagePlus("", new ByteProcessor(2, 1, new byte[] {0, (byte) 200}))))
                .containsExactly(0xff000000, 0xffc8c8c8);
    }

    @Test
    void readsInvertedLookupTablesAsTheyLook() {
        ByteProcessor ip = new ByteProcessor(2, 1, new byte[] {0, (byte) 255});
        ip.invertLut();
        assertThat(argb(new ImagePlus("", ip))).containsExactly(0xffffffff, 0xff000000);
    }

    @Test
    void readsIndexedColour() {
        byte[] r = {(byte) 255, 0};
        byte[] g = {0, (byte) 255};
        byte[] b = {0, 0};
        ByteProcessor ip =
                new ByteProcessor(2, 1, new byte[] {0, 1}, new IndexColorModel(8, 2, r, g, b));
        assertThat(argb(new ImagePlus("", ip))).containsExactly(0xffff0000, 0xff00ff00);
    }

    @Test
    void readsSixteenBitAndFloatByTheirDisplayRange() {
        ShortProcessor s = new ShortProcessor(2, 1, new short[] {1000, 3000}, null);
        ImagePlus sixteen = new ImagePlus("", s);
        sixteen.setDisplayRange(1000, 3000);
        assertThat(argb(sixteen)).containsExactly(0xff000000, 0xffffffff);
        ImagePlus real = new ImagePlus("", new FloatProcessor(2, 1, new float[] {-1, 1}, null));
        real.setDisplayRange(-1, 1);
        assertThat(argb(real)).containsExactly(0xff000000, 0xffffffff);
        assertThat(sixteen.getProcessor().get(1, 0)).isEqualTo(3000);
    }

    @Test
    void putsTransparentPixelsOnWhite() {
        ColorProcessor ip = new ColorProcessor(3, 1, new int[] {0x00000000, 0x80000000, -1});
        assertThat(argb(new ImagePlus("", ip))).containsExactly(-1, 0xff7f7f7f, -1);
    }

    @Test
    void takesRgbWithoutAnyAlphaAsOpaque() {
        ColorProcessor ip = new ColorProcessor(2, 1, new int[] {0x00102030, 0x00ffffff});
        assertThat(argb(new ImagePlus("", ip))).containsExactly(0xff102030, -1);
    }

    @Test
    void joinsTheChannelsOfAPage() {
        ImageStack stack = new ImageStack(1, 1);
        stack.addSlice(new ByteProcessor(1, 1, new byte[] {(byte) 255}));
        stack.addSlice(new ByteProcessor(1, 1, new byte[] {0}));
        stack.addSlice(new ByteProcessor(1, 1, new byte[] {(byte) 128}));
        ImagePlus plain = new ImagePlus("", stack);
        plain.setDimensions(3, 1, 1);
        ImagePlus composite = new CompositeImage(plain, CompositeImage.COMPOSITE);
        assertThat(new ImagePages(composite).count()).isEqualTo(1);
        assertThat(argb(composite)).containsExactly(0xffff0080);
    }

    @Test
    void readsPagesOfAStackWithoutTurningThem() {
        ImageStack stack = new ImageStack(1, 1);
        stack.addSlice(new ByteProcessor(1, 1, new byte[] {10}));
        stack.addSlice(new ByteProcessor(1, 1, new byte[] {20}));
        ImagePlus image = new ImagePlus("", stack);
        ImagePages pages = new ImagePages(image);
        assertThat(pages.count()).isEqualTo(2);
        assertThat(pages.pixels(2).argb()).containsExactly(0xff141414);
        assertThat(pages.current()).isEqualTo(1);
        image.setSlice(2);
        assertThat(pages.current()).isEqualTo(2);
    }

    @Test
    void placesElementsOnPagesOfHyperstacks() {
        ImagePlus image = IJ.createHyperStack("", 2, 2, 1, 3, 2, 8);
        ImagePages pages = new ImagePages(image);
        Roi roi = new Roi(0, 0, 1, 1);
        pages.place(roi, 5);
        assertThat(roi.getZPosition()).isEqualTo(2);
        assertThat(roi.getTPosition()).isEqualTo(2);
        assertThat(pages.shows(roi, 5)).isTrue();
        assertThat(pages.shows(roi, 4)).isFalse();
    }

    @Test
    void saysSoWhereThereIsNoImage() {
        assertThatThrownBy(() -> new ImagePages(new ImagePlus()))
                .isInstanceOf(EcgException.class)
                .hasMessage("No image is open.");
        assertThatThrownBy(() -> new ImagePages(null)).isInstanceOf(EcgException.class);
    }
}
