package org.paperbeat.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WfdbFormatTest {
    @Test
    void decodesTwoSamplesInThreeBytes() {
        // 0x3E3 = 995 and 0x3F3 = 1011, the first samples of MIT-BIH record 100
        byte[] b = {(byte) 0xE3, 0x33, (byte) 0xF3};
        assertThat(WfdbFormat.F212.decode(b, 0)).isEqualTo(995);
        assertThat(WfdbFormat.F212.decode(b, 1)).isEqualTo(1011);
        byte[] negative = {0x00, (byte) 0xF8, (byte) 0xFF};
        assertThat(WfdbFormat.F212.decode(negative, 0)).isEqualTo(-2048);
        assertThat(WfdbFormat.F212.decode(negative, 1)).isEqualTo(-1);
    }

    @Test
    void decodesBytesAndWords() {
        byte[] b = {(byte) 0x80, 0x01, (byte) 0xff, (byte) 0xff};
        assertThat(WfdbFormat.F80.decode(b, 0)).isEqualTo(0);
        assertThat(WfdbFormat.F80.decode(b, 1)).isEqualTo(-127);
        assertThat(WfdbFormat.F16.decode(b, 0)).isEqualTo(0x180);
        assertThat(WfdbFormat.F16.decode(b, 1)).isEqualTo(-1);
        assertThat(WfdbFormat.F61.decode(b, 0)).isEqualTo(-32768 + 1);
        assertThat(WfdbFormat.F160.decode(b, 1)).isEqualTo(32767);
        assertThat(WfdbFormat.F24.decode(b, 0)).isEqualTo(-65536 + 0x180);
        assertThat(WfdbFormat.F32.decode(b, 0)).isEqualTo(-65536 + 0x180);
    }

    @Test
    void decodesThreeSamplesInFourBytes() {
        // 310: a and b in bits 1-10 of two words, c in their top five bits; a=1, b=-1, c=-512
        int low = 1 << 1;
        int high = 0x3ff << 1 | 0x10 << 11;
        assertThat(triple(WfdbFormat.F310, low, high)).containsExactly(1, -1, -512);
        // 311: packed from the lowest bit
        int bits = 1 | 0x3ff << 10 | 0x200 << 20;
        assertThat(triple(WfdbFormat.F311, bits & 0xffff, bits >>> 16))
                .containsExactly(1, -1, -512);
    }

    private static int[] triple(WfdbFormat f, int low, int high) {
        byte[] b = {(byte) low, (byte) (low >> 8), (byte) high, (byte) (high >> 8)};
        return new int[] {f.decode(b, 0), f.decode(b, 1), f.decode(b, 2)};
    }

    @Test
    void countsBytesAndSamples() {
        assertThat(WfdbFormat.F212.bytes(4)).isEqualTo(6);
        assertThat(WfdbFormat.F212.bytes(5)).isEqualTo(8);
        for (WfdbFormat f : WfdbFormat.values()) {
            for (int n = 0; n < 20; n++) {
                assertThat(f.bytes(f.samples(f.bytes(n)))).isEqualTo(f.bytes(n));
            }
        }
    }
}
