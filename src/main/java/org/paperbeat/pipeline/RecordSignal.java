package org.paperbeat.pipeline;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.model.EcgSignal;
import org.paperbeat.model.Lead;

/** One signal of a record in memory. */
final class RecordSignal implements LongSignal {
    private final EcgRecord record;
    private final EcgSignal signal;

    /** The signal a model wants, else II, else any; the longest of them. */
    RecordSignal(EcgRecord record, List<Lead> wanted) {
        this.record = record;
        this.signal = record.signals().get(choose(record.signals(), wanted));
    }

    /** Index of the longest signal of a wanted lead, else of II, else of all. */
    static int choose(List<EcgSignal> signals, List<Lead> wanted) {
        if (signals.isEmpty()) {
            throw new EcgException("signal", "The record has no signal in volts.", "");
        }
        return longest(signals, s -> wanted.contains(s.lead()))
                .or(() -> longest(signals, s -> s.lead() == Lead.II))
                .or(() -> longest(signals, s -> true))
                .orElseThrow();
    }

    private static Optional<Integer> longest(List<EcgSignal> signals, Predicate<EcgSignal> which) {
        return IntStream.range(0, signals.size())
                .filter(i -> which.test(signals.get(i)))
                .boxed()
                .max(
                        Comparator.<Integer>comparingInt(i -> known(signals.get(i)))
                                .thenComparing(Comparator.reverseOrder()));
    }

    private static int known(EcgSignal signal) {
        int n = 0;
        for (float v : signal.mv()) {
            n += Float.isNaN(v) ? 0 : 1;
        }
        return n;
    }

    @Override
    public String name() {
        return signal.name();
    }

    @Override
    public Lead lead() {
        return signal.lead();
    }

    @Override
    public double samplingRateHz() {
        return record.samplingRateHz();
    }

    @Override
    public long length() {
        return record.length();
    }

    @Override
    public float[] read(long first, int count) {
        return Arrays.copyOfRange(signal.mv(), (int) first, (int) first + count);
    }
}
