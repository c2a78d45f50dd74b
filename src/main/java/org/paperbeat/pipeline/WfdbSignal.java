package org.paperbeat.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.paperbeat.io.WfdbHeader;
import org.paperbeat.io.WfdbReader;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.EcgSignal;
import org.paperbeat.model.Lead;

/** One signal of a WFDB record on disk. */
final class WfdbSignal implements LongSignal {
    private final Path record;
    private final WfdbReader reader = new WfdbReader();
    private final WfdbHeader header;
    private final String name;
    private final Lead lead;
    private final int index;
    private final long length;

    /**
     * The lead a model wants, else II, else the first signal.
     *
     * @param wanted leads of the model's contract
     */
    WfdbSignal(Path record, List<Lead> wanted) {
        this.record = record;
        header = reader.readHeader(record);
        var first = reader.read(record, "atr", 0, 0);
        if (first.signals().isEmpty()) {
            throw new EcgException(
                    "signal", "The record " + record + " has no signal in volts.", "");
        }
        int found = choose(first.signals(), wanted);
        index = found;
        name = first.signals().get(found).name();
        lead = first.signals().get(found).lead();
        length = header.samples() > 0 ? header.samples() : reader.read(record).length();
    }

    /** Index of the first signal of a wanted lead, else of II, else of all. */
    private static int choose(List<EcgSignal> signals, List<Lead> wanted) {
        int ii = -1;
        for (int i = 0; i < signals.size(); i++) {
            if (wanted.contains(signals.get(i).lead())) {
                return i;
            }
            ii = ii < 0 && signals.get(i).lead() == Lead.II ? i : ii;
        }
        return Math.max(0, ii);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Lead lead() {
        return lead;
    }

    @Override
    public double samplingRateHz() {
        return header.samplingRateHz();
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public float[] read(long first, int count) {
        return reader.read(record, "atr", first, count).signals().get(index).mv();
    }
}
