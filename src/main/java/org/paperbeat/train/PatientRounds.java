package org.paperbeat.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cross-validations by patient of any records. */
public final class PatientRounds {
    private PatientRounds() {}

    /**
     * Rounds that leave patients out in turn.
     *
     * @param records each of another patient, but those {@link MitBihSplit#patient} knows
     * @param rounds at most; never more than patients; none with a single patient
     */
    public static List<CrossValidationRound> of(List<String> records, int rounds) {
        Map<String, List<String>> patients = new LinkedHashMap<>();
        for (String record : records) {
            patients.computeIfAbsent(MitBihSplit.patient(record), p -> new ArrayList<>())
                    .add(record);
        }
        int n = Math.min(rounds, patients.size());
        List<List<String>> held = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            held.add(new ArrayList<>());
        }
        int next = 0;
        for (List<String> own : patients.values()) {
            held.get(next++ % n).addAll(own);
        }
        List<CrossValidationRound> all = new ArrayList<>();
        for (List<String> out : held) {
            List<String> rest = records.stream().filter(r -> !out.contains(r)).toList();
            if (!rest.isEmpty()) {
                all.add(new CrossValidationRound(rest, out));
            }
        }
        return all;
    }
}
