package org.paperbeat.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.paperbeat.io.WfdbHeader.WfdbSignal;
import org.paperbeat.io.WfdbSegments.Segment;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.model.EcgSignal;
import org.paperbeat.model.Lead;

/** Puts parts of segments together: what a segment lacks, and gaps between them, are NaN. */
final class WfdbSegmentReader {
    private final WfdbReader reader;
    private final Path record;
    private final WfdbSegments segments;

    WfdbSegmentReader(WfdbReader reader, Path record, WfdbSegments segments) {
        this.reader = reader;
        this.record = record;
        this.segments = segments;
    }

    /** As if the record were one piece: the signals of its layout, or of its first segment. */
    WfdbHeader header() {
        String source = segments.signalSource();
        if (source == null) {
            throw new EcgException(
                    "wfdb", "The record " + segments.recordName() + " holds nothing but gaps.", "");
        }
        return new WfdbHeader(
                segments.recordName(),
                segments.samplingRateHz(),
                segments.samples(),
                reader.ordinaryHeader(beside(source)).signals(),
                segments.comments());
    }

    /** The voltages of a part, without beats. */
    List<EcgSignal> read(long first, int count) {
        List<EcgSignal> whole = new ArrayList<>();
        for (WfdbSignal s : header().signals()) {
            if (!Double.isNaN(WfdbReader.mvPerUnit(s.units()))) {
                float[] mv = new float[count];
                Arrays.fill(mv, Float.NaN);
                Lead lead = Lead.parse(s.description()).orElse(Lead.UNKNOWN);
                whole.add(new EcgSignal(s.description(), lead, mv));
            }
        }
        for (Segment segment : segments.segments()) {
            long from = Math.max(first, segment.first());
            long to = Math.min(first + count, segment.first() + segment.samples());
            if (segment.name() != null && from < to) {
                int offset = (int) (from - first);
                place(part(segment, from, (int) (to - from)), whole, offset);
            }
        }
        return whole;
    }

    private EcgRecord part(Segment segment, long from, int count) {
        Path file = beside(segment.name());
        EcgRecord part = reader.ordinary(file, "", from - segment.first(), count);
        if (Math.abs(part.samplingRateHz() - segments.samplingRateHz()) > 1e-6) {
            throw new EcgException(
                    "wfdb",
                    "The segment " + segment.name() + " has another sampling rate than its record.",
                    "Read the segments one by one.");
        }
        return part;
    }

    private void place(EcgRecord part, List<EcgSignal> whole, int offset) {
        List<EcgSignal> left = new ArrayList<>(part.signals());
        for (int i = 0; i < whole.size(); i++) {
            EcgSignal to = whole.get(i);
            int index = i;
            EcgSignal from =
                    segments.layout() == null
                            ? index < left.size() ? left.get(index) : null
                            : left.stream()
                                    .filter(s -> s.name().equals(to.name()))
                                    .findFirst()
                                    .orElse(null);
            if (from != null) {
                System.arraycopy(from.mv(), 0, to.mv(), offset, from.mv().length);
            }
        }
    }

    private Path beside(String name) {
        return record.toAbsolutePath().resolveSibling(name + ".hea");
    }
}
