package org.paperbeat.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.paperbeat.model.EcgException;

/**
 * What the header of a record of several segments says (WFDB Applications Guide, header(5)): one
 * ordinary record after another, or gaps. Where the first segment has no samples it is the layout:
 * the signals of all segments, of which each may lack some.
 *
 * @param recordName as written
 * @param samplingRateHz of all segments
 * @param segments in order, without the layout
 * @param layout name of the record that lists the signals; null = every segment has all of them
 * @param comments without the leading {@code #}
 */
record WfdbSegments(
        String recordName,
        double samplingRateHz,
        List<Segment> segments,
        String layout,
        List<String> comments) {
    private static final String GAP = "~";
    private static final int MOST = 1_000_000;

    WfdbSegments {
        segments = List.copyOf(segments);
        comments = List.copyOf(comments);
    }

    /**
     * One stretch of the record.
     *
     * @param name of its record; null = a gap
     * @param first sample of the whole record
     * @param samples it holds
     */
    record Segment(String name, long first, long samples) {}

    /** Samples of the whole record. */
    long samples() {
        if (segments.isEmpty()) {
            return 0;
        }
        Segment last = segments.get(segments.size() - 1);
        return last.first() + last.samples();
    }

    /** The record whose header lists the signals. */
    String signalSource() {
        return layout != null
                ? layout
                : segments.stream()
                        .map(Segment::name)
                        .filter(n -> n != null)
                        .findFirst()
                        .orElse(null);
    }

    /** The segments of a header's text; empty where it is that of an ordinary record. */
    static Optional<WfdbSegments> parse(String fileName, String text) {
        WfdbHeaderLines header = WfdbHeaderLines.of(text);
        List<String> lines = header.lines();
        String[] first = lines.isEmpty() ? new String[] {""} : lines.get(0).split("\\s+");
        int slash = first[0].indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        WfdbHeaderParser numbers = new WfdbHeaderParser(fileName);
        int count = numbers.integer(first[0].substring(slash + 1), "number of segments");
        if (count < 1 || count > MOST || lines.size() < count + 1) {
            throw numbers.bad("it names " + count + " segments but lists " + (lines.size() - 1));
        }
        return Optional.of(
                listed(numbers, fileName, first, lines.subList(1, count + 1), header.comments()));
    }

    private static WfdbSegments listed(
            WfdbHeaderParser numbers,
            String fileName,
            String[] first,
            List<String> lines,
            List<String> comments) {
        String layout = null;
        List<Segment> segments = new ArrayList<>();
        long at = 0;
        for (int i = 0; i < lines.size(); i++) {
            String[] f = lines.get(i).split("\\s+");
            long samples = f.length < 2 ? 0 : numbers.integer(f[1], "length of a segment");
            if (samples < 0) {
                throw numbers.bad("the segment " + f[0] + " has " + samples + " samples");
            }
            String name = f[0].equals(GAP) ? null : beside(fileName, f[0]);
            if (i == 0 && samples == 0 && name != null) {
                layout = name;
            } else {
                segments.add(new Segment(name, at, samples));
                at += samples;
            }
        }
        String record = first[0].substring(0, first[0].indexOf('/'));
        return new WfdbSegments(record, numbers.rate(first), segments, layout, comments);
    }

    private static String beside(String fileName, String segment) {
        boolean plain = segment.codePoints().noneMatch(Character::isISOControl);
        if (!plain || segment.contains("/") || segment.contains("\\") || segment.contains("..")) {
            throw new EcgException(
                    "wfdb",
                    "The header "
                            + fileName
                            + " names the segment \""
                            + segment
                            + "\", which does not lie beside it.",
                    "Put all segments into one folder and correct the name.");
        }
        return segment;
    }
}
