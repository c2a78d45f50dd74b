package org.paperbeat.io;

import java.util.Optional;

/**
 * How samples lie in a WFDB signal file (WFDB Applications Guide, signal(5); Goldberger et al.
 * 2000, doi:10.1161/01.CIR.101.23.e215). Each format has one value that stands for "missing".
 */
enum WfdbFormat {
    /** 8-bit offset binary. */
    F80(80, 1, 1, -128),
    /** 16-bit two's complement, least significant byte first. */
    F16(16, 1, 2, -32768),
    /** 16-bit two's complement, most significant byte first. */
    F61(61, 1, 2, -32768),
    /** 16-bit offset binary, least significant byte first. */
    F160(160, 1, 2, -32768),
    /** Two 12-bit samples in three bytes. */
    F212(212, 2, 3, -2048),
    /** Three 10-bit samples in four bytes, the third in the low bits of two words. */
    F310(310, 3, 4, -512),
    /** Three 10-bit samples in four bytes, packed from the least significant bit. */
    F311(311, 3, 4, -512),
    /** 24-bit two's complement, least significant byte first. */
    F24(24, 1, 3, -8388608),
    /** 32-bit two's complement, least significant byte first. */
    F32(32, 1, 4, Integer.MIN_VALUE);

    private final int code;
    private final int groupSamples;
    private final int groupBytes;
    private final int missing;

    WfdbFormat(int code, int groupSamples, int groupBytes, int missing) {
        this.code = code;
        this.groupSamples = groupSamples;
        this.groupBytes = groupBytes;
        this.missing = missing;
    }

    static Optional<WfdbFormat> ofCode(int code) {
        for (WfdbFormat f : values()) {
            if (f.code == code) {
                return Optional.of(f);
            }
        }
        return Optional.empty();
    }

    int code() {
        return code;
    }

    /** The stored value that means no sample. */
    int missing() {
        return missing;
    }

    /** Samples that share bytes and can only be addressed together. */
    int groupSamples() {
        return groupSamples;
    }

    /** Byte at which the group of a sample begins. */
    long groupStart(long sample) {
        return sample / groupSamples * groupBytes;
    }

    /** Bytes that hold the first {@code samples} samples; the last group may be cut. */
    long bytes(long samples) {
        long whole = samples / groupSamples * groupBytes;
        int rest = (int) (samples % groupSamples);
        return switch (this) {
            case F212 -> whole + (rest == 0 ? 0 : 2);
            case F310, F311 -> whole + (rest == 0 ? 0 : rest == 1 ? 2 : 4);
            default -> whole;
        };
    }

    /** Whole samples in so many bytes. */
    long samples(long bytes) {
        long n = bytes / groupBytes * groupSamples;
        while (bytes(n + 1) <= bytes) {
            n++;
        }
        return n;
    }

    /**
     * Decodes one sample.
     *
     * @param b bytes that begin at a group
     * @param i index of the sample, counted from that group
     */
    int decode(byte[] b, int i) {
        int g = i / groupSamples * groupBytes;
        int k = i % groupSamples;
        return switch (this) {
            case F80 -> (b[g] & 0xff) - 128;
            case F16 -> word(b, g);
            case F61 -> (short) ((b[g] & 0xff) << 8 | b[g + 1] & 0xff);
            case F160 -> (word(b, g) & 0xffff) - 32768;
            case F24 -> b[g] & 0xff | (b[g + 1] & 0xff) << 8 | b[g + 2] << 16;
            case F32 -> word(b, g) & 0xffff | word(b, g + 2) << 16;
            case F212 ->
                    k == 0
                            ? signed(b[g] & 0xff | (b[g + 1] & 0x0f) << 8, 12)
                            : signed(b[g + 2] & 0xff | (b[g + 1] & 0xf0) << 4, 12);
            case F310 -> decode310(b, g, k);
            case F311 -> decode311(b, g, k);
        };
    }

    private static int decode310(byte[] b, int g, int k) {
        if (k < 2) {
            return signed(word(b, g + 2 * k) >> 1 & 0x3ff, 10);
        }
        return signed(word(b, g) >> 11 & 0x1f | (word(b, g + 2) >> 11 & 0x1f) << 5, 10);
    }

    private static int decode311(byte[] b, int g, int k) {
        int bits = word(b, g) & 0xffff;
        if (k > 0) {
            bits |= word(b, g + 2) << 16;
        }
        return signed(bits >> 10 * k & 0x3ff, 10);
    }

    private static short word(byte[] b, int at) {
        return (short) (b[at] & 0xff | b[at + 1] << 8);
    }

    private static int signed(int value, int bits) {
        return value << 32 - bits >> 32 - bits;
    }
}
