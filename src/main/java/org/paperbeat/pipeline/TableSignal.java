package org.paperbeat.pipeline;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.paperbeat.io.SignalTable;
import org.paperbeat.io.SignalTable.Signal;
import org.paperbeat.model.Lead;
import org.paperbeat.options.SignalOptions;

/** One signal of a table, read piece by piece. */
final class TableSignal implements LongSignal {
    private final SignalTable table;
    private final int index;

    /** The longest signal of a wanted lead, else of II, else of all. */
    TableSignal(Path file, SignalOptions options, List<Lead> wanted) {
        table = new SignalTable(file, options);
        index =
                longest(s -> wanted.contains(s.lead()))
                        .or(() -> longest(s -> s.lead() == Lead.II))
                        .or(() -> longest(s -> true))
                        .orElseThrow();
    }

    private Optional<Integer> longest(Predicate<Signal> which) {
        List<Signal> signals = table.signals();
        return IntStream.range(0, signals.size())
                .filter(i -> which.test(signals.get(i)))
                .boxed()
                .max(
                        Comparator.<Integer>comparingLong(i -> signals.get(i).known())
                                .thenComparing(Comparator.reverseOrder()));
    }

    @Override
    public String name() {
        return table.signals().get(index).name();
    }

    @Override
    public Lead lead() {
        return table.signals().get(index).lead();
    }

    @Override
    public double samplingRateHz() {
        return table.samplingRateHz();
    }

    @Override
    public long length() {
        return table.length();
    }

    @Override
    public float[] read(long first, int count) {
        return table.read(index, first, count);
    }
}
