package org.paperbeat.train;

import java.util.List;

/**
 * What networks say of patients they did not see.
 *
 * @param strips in 10 s of the signal
 * @param columns in 2.5 s of the signal
 * @param paper in 10 s that come back from paper, R peaks detected; empty without paper
 */
public record Validation(OutOfFold strips, OutOfFold columns, OutOfFold paper) {
    private static final OutOfFold NOBODY = new OutOfFold(List.of(), List.of());

    /** Of nobody. */
    static final Validation NONE = new Validation(NOBODY, NOBODY, NOBODY);

    /** What networks together say of patients. */
    static Validation of(List<TrainedNetwork> members, Unseen unseen) {
        return new Validation(
                OutOfFold.of(members, unseen.strips()),
                OutOfFold.of(members, unseen.columns()),
                OutOfFold.of(members, unseen.paper()));
    }

    /** Of these patients and others. */
    Validation and(Validation others) {
        return new Validation(
                strips.and(others.strips), columns.and(others.columns), paper.and(others.paper));
    }

    /** The mean of what several say of the same beats. */
    static Validation mean(List<Validation> parts) {
        return new Validation(
                OutOfFold.mean(parts.stream().map(Validation::strips).toList()),
                OutOfFold.mean(parts.stream().map(Validation::columns).toList()),
                OutOfFold.mean(parts.stream().map(Validation::paper).toList()));
    }

    /** The temperature that calibrates strips of the signal and of paper together. */
    public double temperature() {
        return strips.and(paper).temperature();
    }
}
