package org.paperbeat.model;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Where the waves of one heartbeat begin and end, and the intervals between them.
 *
 * @param trace name of its trace
 * @param beatSeconds paper time of the beat's R peak
 * @param seconds paper time of each limit; no entry where there is no such wave
 * @param human limits a person set
 */
public record BeatLimits(
        String trace, double beatSeconds, Map<WaveLimit, Double> seconds, Set<WaveLimit> human) {
    public BeatLimits {
        seconds = Map.copyOf(seconds);
        human = Set.copyOf(human);
    }

    /** Paper time of a limit; NaN where there is no such wave. */
    public double at(WaveLimit limit) {
        return seconds.getOrDefault(limit, Double.NaN);
    }

    /** The same with a limit put somewhere by a person; NaN = this wave is not there. */
    public BeatLimits moved(WaveLimit limit, double toSeconds) {
        Map<WaveLimit, Double> moved = new EnumMap<>(WaveLimit.class);
        moved.putAll(seconds);
        if (Double.isNaN(toSeconds)) {
            moved.remove(limit);
        } else {
            moved.put(limit, toSeconds);
        }
        Set<WaveLimit> who = EnumSet.of(limit);
        who.addAll(human);
        return new BeatLimits(trace, beatSeconds, moved, who);
    }

    /** Where a person said otherwise, what the person said. */
    public BeatLimits corrected(BeatLimits person) {
        BeatLimits all = this;
        for (WaveLimit limit : person.human()) {
            all = all.moved(limit, person.at(limit));
        }
        return all;
    }

    /** From the P wave's onset to the QRS complex, s. */
    public double prSeconds() {
        return at(WaveLimit.QRS_ONSET) - at(WaveLimit.P_ONSET);
    }

    /** Duration of the QRS complex, s. */
    public double qrsSeconds() {
        return at(WaveLimit.QRS_END) - at(WaveLimit.QRS_ONSET);
    }

    /** From the QRS complex's onset to the T wave's end, s. */
    public double qtSeconds() {
        return at(WaveLimit.T_END) - at(WaveLimit.QRS_ONSET);
    }

    /**
     * QT corrected for the heart's rate: {@code QT / sqrt(RR / 1 s)} (Bazett 1920).
     *
     * @param rrSeconds interval before the beat
     */
    public double qtcBazettSeconds(double rrSeconds) {
        return qtSeconds() / Math.sqrt(rrSeconds);
    }

    /**
     * QT corrected for the heart's rate: {@code QT / cbrt(RR / 1 s)} (Fridericia 1920).
     *
     * @param rrSeconds interval before the beat
     */
    public double qtcFridericiaSeconds(double rrSeconds) {
        return qtSeconds() / Math.cbrt(rrSeconds);
    }
}
