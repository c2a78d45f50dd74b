package org.paperbeat.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HuffmanStreamTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 17, 255, 4096, 300_001})
    void theJdkUnpacksWhatWasPacked(int length) throws DataFormatException {
        Random random = new Random(length);
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (12 * random.nextGaussian());
        }
        HuffmanStream stream = new HuffmanStream(10);
        int half = length / 2;
        stream.add(Arrays.copyOf(bytes, half), half, false);
        stream.add(Arrays.copyOfRange(bytes, half, length), length - half, true);
        byte[] packed = stream.finish();
        assertThat(unpacked(packed, length)).isEqualTo(bytes);
        if (length > 100_000) {
            // the entropy of this noise is 5.6 bits
            assertThat(packed.length).isLessThan((int) (length * 5.75 / 8));
        }
    }

    @Test
    void oneValueOnlyTakesOneBitEach() throws DataFormatException {
        HuffmanStream stream = new HuffmanStream(10);
        stream.add(new byte[80_000], 80_000, true);
        byte[] packed = stream.finish();
        assertThat(packed.length).isBetween(10_000, 10_200);
        assertThat(unpacked(packed, 80_000)).containsOnly(0);
    }

    @Test
    void rareSymbolsGetNoCodeBeyondTheFormatsLongest() throws DataFormatException {
        // counts like Fibonacci's numbers make the longest codes
        byte[] bytes = new byte[75_024];
        int at = 0;
        int a = 1;
        int b = 1;
        for (int symbol = 0; symbol < 23; symbol++) {
            Arrays.fill(bytes, at, at + a, (byte) symbol);
            at += a;
            int next = a + b;
            a = b;
            b = next;
        }
        HuffmanStream stream = new HuffmanStream(10);
        stream.add(bytes, at, true);
        assertThat(unpacked(stream.finish(), at)).isEqualTo(Arrays.copyOf(bytes, at));
    }

    @Test
    void lengthsFollowTheCounts() {
        assertThat(HuffmanStream.lengths(new int[] {8, 4, 2, 1, 1}, 15))
                .containsExactly(1, 2, 3, 4, 4);
    }

    private static byte[] unpacked(byte[] packed, int length) throws DataFormatException {
        Inflater inflater = new Inflater();
        inflater.setInput(packed);
        byte[] bytes = new byte[length];
        int n = 0;
        while (!inflater.finished() && n < length) {
            n += inflater.inflate(bytes, n, length - n);
        }
        assertThat(inflater.inflate(new byte[1])).isZero();
        assertThat(inflater.finished()).as("checksum read").isTrue();
        assertThat(n).isEqualTo(length);
        inflater.end();
        return bytes;
    }
}
