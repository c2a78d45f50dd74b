package org.paperbeat.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.paperbeat.io.WfdbHeader.WfdbSignal;
import org.paperbeat.model.EcgException;

/** Reads part of one signal file: the signals of a header that lie interleaved in it. */
final class WfdbSignalReader {
    private static final int CHUNK_FRAMES = 6 * 4096;

    private final Path file;
    private final WfdbFormat format;
    private final List<WfdbSignal> signals;

    /**
     * @param folder of the header
     * @param signals all of the same file, in the header's order
     */
    WfdbSignalReader(Path folder, List<WfdbSignal> signals) {
        WfdbSignal first = signals.get(0);
        String name = first.file();
        boolean named = name.codePoints().noneMatch(Character::isISOControl);
        if (!named
                || name.equals("-")
                || name.contains("/")
                || name.contains("\\")
                || name.equals("..")) {
            throw new EcgException(
                    "wfdb",
                    "The header names the signal file \""
                            + name
                            + "\", which does not lie beside"
                            + " it.",
                    "Put header and signal file into one folder and correct the name.");
        }
        this.file = folder.resolve(name);
        this.signals = signals;
        this.format =
                WfdbFormat.ofCode(first.format())
                        .orElseThrow(
                                () ->
                                        new EcgException(
                                                "wfdb",
                                                "The signal file "
                                                        + name
                                                        + " is in WFDB format "
                                                        + first.format()
                                                        + ", which PaperBeat does not read.",
                                                "Convert it to format 16 or 212 first, for"
                                                        + " example with xform."));
        if (signals.stream().anyMatch(s -> s.format() != first.format())) {
            throw new EcgException(
                    "wfdb", "The header gives the file " + name + " two formats.", "");
        }
        if (!Files.isRegularFile(file)) {
            throw new EcgException(
                    "wfdb",
                    "The signal file " + name + " is not there.",
                    "It must lie beside the header.");
        }
    }

    /** Whole frames in the file. */
    long frames() {
        try {
            long bytes = Files.size(file) - signals.get(0).byteOffset();
            return format.samples(Math.max(0, bytes)) / signals.size();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * Reads stored values.
     *
     * @param first frame to begin with
     * @param count frames; frames that a skewed signal lacks at the end are the missing value
     * @return per signal {@code count} values
     */
    int[][] read(long first, int count) {
        int[][] out = new int[signals.size()][count];
        try (FileChannel channel = FileChannel.open(file)) {
            for (int c = 0; c < signals.size(); c++) {
                java.util.Arrays.fill(out[c], format.missing());
            }
            int skew = signals.stream().mapToInt(WfdbSignal::skewSamples).max().orElse(0);
            long end = Math.min(first + count + skew, frames());
            for (long at = first; at < end; at += CHUNK_FRAMES) {
                chunk(channel, first, at, (int) Math.min(CHUNK_FRAMES, end - at), out);
            }
            return out;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private void chunk(FileChannel channel, long first, long at, int frames, int[][] out)
            throws IOException {
        int n = signals.size();
        long sample = at * n;
        int lead = (int) (sample % format.groupSamples());
        long start = format.groupStart(sample);
        int size = (int) (format.bytes(sample + (long) frames * n) - start);
        // room for the last group to be decoded as a whole
        ByteBuffer buffer = ByteBuffer.allocate(size + 4);
        buffer.limit(size);
        long position = signals.get(0).byteOffset() + start;
        while (buffer.hasRemaining()) {
            int got = channel.read(buffer, position + buffer.position());
            if (got < 0) {
                throw new IOException("unexpected end of file");
            }
        }
        byte[] b = buffer.array();
        for (int c = 0; c < n; c++) {
            long shift = at - first - signals.get(c).skewSamples();
            for (int i = 0; i < frames; i++) {
                long to = shift + i;
                if (to >= 0 && to < out[c].length) {
                    out[c][(int) to] = format.decode(b, lead + i * n + c);
                }
            }
        }
    }

    int missing() {
        return format.missing();
    }

    List<WfdbSignal> signals() {
        return signals;
    }

    /** Groups a header's signals by file; the signals of a file stand next to each other. */
    static List<WfdbSignalReader> of(Path folder, WfdbHeader header) {
        List<WfdbSignalReader> readers = new ArrayList<>();
        List<WfdbSignal> group = new ArrayList<>();
        for (WfdbSignal s : header.signals()) {
            if (!group.isEmpty() && !group.get(0).file().equals(s.file())) {
                readers.add(new WfdbSignalReader(folder, List.copyOf(group)));
                group.clear();
            }
            group.add(s);
        }
        readers.add(new WfdbSignalReader(folder, List.copyOf(group)));
        return readers;
    }

    private EcgException unreadable(IOException e) {
        return new EcgException(
                "wfdb", "The signal file " + file.getFileName() + " can't be read.", "", e);
    }
}
