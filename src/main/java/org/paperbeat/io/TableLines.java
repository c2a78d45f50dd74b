package org.paperbeat.io;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Lines of a table of any length, one at a time, each with its place in the file so that reading
 * can go on there later. Cells are cut at a delimiter that stands in no quotes.
 *
 * <p>Not FastCSV, which reads the other tables: machines' tables have cells between any number of
 * blanks, a day's has 31 million numbers, which are parsed here without a String of each, and its
 * stretches are read on from bytes of the file, which FastCSV's records do not tell.
 */
final class TableLines implements AutoCloseable {
    private static final int MAX_LINE = 1 << 20;

    private final RandomAccessFile file;
    private final byte[] buffer = new byte[1 << 16];
    private int filled;
    private int next;
    private long position;
    private byte[] line = new byte[256];
    private int length;
    private long start;

    TableLines(Path path, long position) throws IOException {
        file = new RandomAccessFile(path.toFile(), "r");
        file.seek(position);
        this.position = position;
    }

    /** Goes to the next line; false at the end. Ends of lines are LF, CR LF or CR. */
    boolean next() throws IOException {
        length = 0;
        start = position + next;
        boolean any = false;
        for (int b = take(); b >= 0; b = take()) {
            any = true;
            if (b == '\n') {
                return true;
            }
            if (b == '\r') {
                if (peek() == '\n') {
                    take();
                }
                return true;
            }
            if (length == line.length) {
                if (length >= MAX_LINE) {
                    throw new IOException("a line is longer than a table's");
                }
                line = Arrays.copyOf(line, 2 * length);
            }
            line[length++] = (byte) b;
        }
        return any;
    }

    private int take() throws IOException {
        int b = peek();
        next += b < 0 ? 0 : 1;
        return b;
    }

    private int peek() throws IOException {
        if (next == filled) {
            position += filled;
            filled = Math.max(0, file.read(buffer));
            next = 0;
        }
        return next < filled ? buffer[next] & 0xff : -1;
    }

    /** Where in the file the line begins. */
    long start() {
        return start;
    }

    boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    String text() {
        return new String(line, 0, length, StandardCharsets.UTF_8);
    }

    /**
     * Cuts the line into cells. Several blanks count as one where blanks lie between cells.
     *
     * @param ends filled with the index after each cell; further cells are left out
     * @return number of cells found
     */
    int cells(char delimiter, int[] ends) {
        int n = 0;
        boolean quoted = false;
        boolean blank = delimiter == ' ';
        for (int i = 0; i < length && n < ends.length; i++) {
            quoted ^= line[i] == '"';
            boolean more = blank && (i == 0 || line[i - 1] == ' ');
            if (!quoted && line[i] == delimiter && !more) {
                ends[n++] = i;
            }
        }
        boolean open = !blank || (length > 0 && line[length - 1] != ' ');
        if (n < ends.length && open) {
            ends[n++] = length;
        }
        return n;
    }

    /** The text between two indices without blanks and quotes. */
    String cell(int from, int to) {
        return TableNumber.unquoted(new String(line, from, to - from, StandardCharsets.UTF_8));
    }

    /** The number between two indices; NaN where it says that it is missing. */
    double number(int from, int to) {
        return TableNumber.parse(line, from, to);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
