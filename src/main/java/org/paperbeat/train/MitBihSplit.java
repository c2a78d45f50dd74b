package org.paperbeat.train;

import java.util.ArrayList;
import java.util.List;

/**
 * The MIT-BIH Arrhythmia Database split by patient (de Chazal, O'Dwyer and Reilly 2004,
 * doi:10.1109/TBME.2004.827359). The paced records 102, 104, 107 and 217 belong to neither side
 * (ANSI/AAMI EC57).
 *
 * <p>Records 201 and 202 are one person. The published DS1 holds 201 and DS2 holds 202: what is
 * trained to be tested on DS2 must leave 201 out, see {@link #training()}.
 */
public final class MitBihSplit {
    /** Published training records. */
    public static final List<String> DS1 =
            List.of(
                    "101", "106", "108", "109", "112", "114", "115", "116", "118", "119", "122",
                    "124", "201", "203", "205", "207", "208", "209", "215", "220", "223", "230");

    /** Published test records. */
    public static final List<String> DS2 =
            List.of(
                    "100", "103", "105", "111", "113", "117", "121", "123", "200", "202", "210",
                    "212", "213", "214", "219", "221", "222", "228", "231", "232", "233", "234");

    /** Parts of {@link #training()} for choices; each holds some S and some V. */
    private static final List<List<String>> FOLDS =
            List.of(
                    List.of("209", "106", "101", "115"),
                    List.of("207", "108", "119", "230"),
                    List.of("118", "203", "112", "122"),
                    List.of("220", "208", "116", "109", "124"),
                    List.of("223", "205", "114", "215"));

    private MitBihSplit() {}

    /** The person a record is of. */
    public static String patient(String record) {
        return record.equals("202") ? "201" : record;
    }

    /** DS1 without the patients of DS2. */
    public static List<String> training() {
        List<String> patients = DS2.stream().map(MitBihSplit::patient).toList();
        return DS1.stream().filter(r -> !patients.contains(patient(r))).toList();
    }

    /** A cross-validation of {@link #training()} by patient. */
    public static List<CrossValidationRound> crossValidation() {
        List<CrossValidationRound> rounds = new ArrayList<>();
        for (List<String> held : FOLDS) {
            List<String> rest = training().stream().filter(r -> !held.contains(r)).toList();
            rounds.add(new CrossValidationRound(rest, held));
        }
        return rounds;
    }
}
