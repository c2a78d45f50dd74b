package org.paperbeat.model;

import java.util.List;
import java.util.Optional;

/**
 * A multichannel ECG as stored in a file.
 *
 * @param name record name without folder or extension
 * @param samplingRateHz common to all signals
 * @param signals all of the same length
 * @param beats reference heartbeats in time order; empty where there are none
 * @param comments header comments without the leading {@code #}
 */
public record EcgRecord(
        String name,
        double samplingRateHz,
        List<EcgSignal> signals,
        List<BeatAnnotation> beats,
        List<String> comments) {
    public EcgRecord {
        signals = List.copyOf(signals);
        beats = List.copyOf(beats);
        comments = List.copyOf(comments);
    }

    /** Samples per signal. */
    public int length() {
        return signals.isEmpty() ? 0 : signals.get(0).mv().length;
    }

    /** The first signal of a lead. */
    public Optional<EcgSignal> signal(Lead lead) {
        return signals.stream().filter(s -> s.lead() == lead).findFirst();
    }
}
