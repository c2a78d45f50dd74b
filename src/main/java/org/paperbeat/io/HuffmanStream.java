package org.paperbeat.io;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * Packs bytes by Huffman codes alone, a zlib stream (RFC 1950 and 1951, Huffman 1952,
 * doi:10.1109/JRPROC.1952.273898) without a search for repetitions, which noise has none of. Takes
 * half the time of zlib's own {@code Z_HUFFMAN_ONLY}, for the same size.
 */
final class HuffmanStream {
    private static final VarHandle INTS =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int END = 256;
    private static final int MOST_BITS = 15;
    private static final int MOST_BITS_OF_LENGTHS = 7;

    /** In which order a block tells the lengths of the codes that tell lengths. */
    private static final int[] ORDER = {
        16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
    };

    private final Adler32 check = new Adler32();
    private byte[] out;
    private int size;
    private long bits;
    private int held;

    /**
     * @param capacity expected bytes
     */
    HuffmanStream(int capacity) {
        out = new byte[Math.max(64, capacity)];
        put(0x0178, 16);
    }

    /**
     * Adds a block; blocks of some 30 kB follow what changes along a page.
     *
     * @param length of the bytes to add
     * @param last whether nothing follows
     */
    void add(byte[] bytes, int length, boolean last) {
        check.update(bytes, 0, length);
        int[] counts = new int[END + 1];
        for (int i = 0; i < length; i++) {
            counts[bytes[i] & 0xff]++;
        }
        counts[END] = 1;
        counts[0] = Math.max(1, counts[0]);
        int[] lengths = lengths(counts, MOST_BITS);
        int[] codes = codes(lengths);
        ensure(length * 2 + 1024);
        put(last ? 1 : 0, 1);
        put(2, 2);
        putLengths(lengths);
        for (int i = 0; i < length; i++) {
            int code = codes[bytes[i] & 0xff];
            bits |= (long) (code >>> 4) << held;
            held += code & 15;
            if (held >= Integer.SIZE) {
                spill();
            }
        }
        put(codes[END] >>> 4, codes[END] & 15);
    }

    /** The stream's bytes, after the last block. */
    byte[] finish() {
        ensure(16);
        put(0, -held & 7);
        while (held > 0) {
            out[size++] = (byte) bits;
            bits >>>= 8;
            held -= 8;
        }
        int sum = (int) check.getValue();
        for (int shift = 24; shift >= 0; shift -= 8) {
            out[size++] = (byte) (sum >>> shift);
        }
        return Arrays.copyOf(out, size);
    }

    /** The literals' code lengths and one unused distance's, themselves Huffman coded. */
    private void putLengths(int[] lengths) {
        int[] all = Arrays.copyOf(lengths, lengths.length + 1);
        int[] counts = new int[ORDER.length];
        for (int length : all) {
            counts[length]++;
        }
        int[] meta = lengths(counts, MOST_BITS_OF_LENGTHS);
        int[] codes = codes(meta);
        put(lengths.length - 257, 5);
        put(0, 5);
        put(ORDER.length - 4, 4);
        for (int symbol : ORDER) {
            put(meta[symbol], 3);
        }
        for (int length : all) {
            put(codes[length] >>> 4, codes[length] & 15);
        }
    }

    private void put(int value, int count) {
        bits |= (long) value << held;
        held += count;
        if (held >= Integer.SIZE) {
            spill();
        }
    }

    private void spill() {
        INTS.set(out, size, (int) bits);
        size += Integer.BYTES;
        bits >>>= Integer.SIZE;
        held -= Integer.SIZE;
    }

    private void ensure(int more) {
        if (size + more > out.length) {
            out = Arrays.copyOf(out, Math.max(size + more, (int) Math.min(1 << 30, 2L * size)));
        }
    }

    /** Lengths of the codes in bits; 0 for what does not occur. At least two symbols occur. */
    static int[] lengths(int[] counts, int most) {
        int[] weights = counts.clone();
        while (true) {
            int[] lengths = unlimited(weights);
            if (Arrays.stream(lengths).max().orElse(0) <= most) {
                return lengths;
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] = weights[i] == 0 ? 0 : weights[i] / 4 + 1;
            }
        }
    }

    /** Joins the two rarest again and again; the sorted symbols and the joined are two queues. */
    private static int[] unlimited(int[] weights) {
        long[] symbols = new long[weights.length];
        int n = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                symbols[n++] = (long) weights[i] << Short.SIZE | i;
            }
        }
        Arrays.sort(symbols, 0, n);
        long[] weight = new long[2 * n - 1];
        int[] parent = new int[2 * n - 1];
        for (int i = 0; i < n; i++) {
            weight[i] = symbols[i] >>> Short.SIZE;
        }
        int single = 0;
        int joined = n;
        for (int made = n; made < weight.length; made++) {
            for (int side = 0; side < 2; side++) {
                boolean first = single < n && (joined == made || weight[single] <= weight[joined]);
                int rarest = first ? single++ : joined++;
                weight[made] += weight[rarest];
                parent[rarest] = made;
            }
        }
        int[] depth = new int[weight.length];
        for (int i = weight.length - 2; i >= 0; i--) {
            depth[i] = depth[parent[i]] + 1;
        }
        int[] lengths = new int[weights.length];
        for (int i = 0; i < n; i++) {
            lengths[(int) (symbols[i] & 0xffff)] = depth[i];
        }
        return lengths;
    }

    /** Canonical codes, first bit lowest, times 16, and their lengths in the low four bits. */
    private static int[] codes(int[] lengths) {
        int[] codes = new int[lengths.length];
        int code = 0;
        for (int length = 1; length <= MOST_BITS; length++) {
            code <<= 1;
            for (int i = 0; i < lengths.length; i++) {
                if (lengths[i] == length) {
                    int turned = Integer.reverse(code) >>> Integer.SIZE - length;
                    codes[i] = turned << 4 | length;
                    code++;
                }
            }
        }
        return codes;
    }
}
