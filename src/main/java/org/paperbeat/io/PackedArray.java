package org.paperbeat.io;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Numbers as short text: 32-bit little-endian floats, the first bytes of all, then the second bytes
 * of all and so on, zlib, Base64; {@code "<count>:<base64>"}.
 */
final class PackedArray {
    private static final int BUFFER_BYTES = 8192;

    private PackedArray() {}

    static String pack(float[] values) {
        byte[] planes = new byte[values.length * Float.BYTES];
        for (int i = 0; i < values.length; i++) {
            int bits = Float.floatToIntBits(values[i]);
            for (int b = 0; b < Float.BYTES; b++) {
                planes[b * values.length + i] = (byte) (bits >> (8 * b));
            }
        }
        return values.length + ":" + Base64.getEncoder().encodeToString(deflate(planes));
    }

    static float[] unpack(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("no packed array");
        }
        int count = Integer.parseInt(text.substring(0, colon));
        byte[] planes =
                inflate(
                        Base64.getDecoder().decode(text.substring(colon + 1)),
                        Math.multiplyExact(count, Float.BYTES));
        ByteBuffer bytes = ByteBuffer.allocate(planes.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            for (int b = 0; b < Float.BYTES; b++) {
                bytes.put(planes[b * count + i]);
            }
        }
        float[] values = new float[count];
        bytes.flip().asFloatBuffer().get(values);
        return values;
    }

    private static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER_BYTES];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    private static byte[] inflate(byte[] packed, int length) {
        Inflater inflater = new Inflater();
        inflater.setInput(packed);
        byte[] bytes = new byte[length];
        try {
            int done = 0;
            while (done < length) {
                int n = inflater.inflate(bytes, done, length - done);
                if (n == 0) {
                    throw new IllegalArgumentException("packed array is cut short");
                }
                done += n;
            }
            return bytes;
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("packed array is damaged", e);
        } finally {
            inflater.end();
        }
    }
}
