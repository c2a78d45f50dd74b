package org.paperbeat.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MitBihSplitTest {
    private static Set<String> patients(List<String> records) {
        return records.stream().map(MitBihSplit::patient).collect(Collectors.toSet());
    }

    @Test
    void theSameTwoRecordsAreOnePerson() {
        assertThat(MitBihSplit.patient("201")).isEqualTo(MitBihSplit.patient("202"));
        assertThat(MitBihSplit.patient("100")).isNotEqualTo(MitBihSplit.patient("101"));
    }

    @Test
    void noPatientIsTrainedOnAndTested() {
        assertThat(MitBihSplit.DS1).hasSize(22);
        assertThat(MitBihSplit.DS2).hasSize(22);
        assertThat(MitBihSplit.training()).hasSize(21).doesNotContain("201");
        assertThat(patients(MitBihSplit.training()))
                .doesNotContainAnyElementsOf(patients(MitBihSplit.DS2));
    }

    @Test
    void crossValidationAsksAboutEveryTrainingPatientOnceAndNeverTheOneItLearntFrom() {
        Set<String> asked = new HashSet<>();
        for (CrossValidationRound round : MitBihSplit.crossValidation()) {
            assertThat(patients(round.train()))
                    .doesNotContainAnyElementsOf(patients(round.validate()));
            assertThat(MitBihSplit.training()).containsAll(round.train());
            for (String record : round.validate()) {
                assertThat(asked.add(record)).isTrue();
            }
        }
        assertThat(asked).containsExactlyInAnyOrderElementsOf(MitBihSplit.training());
    }

    @Test
    void aCrossValidationOfAnyRecordsKeepsAPatientOnOneSide() {
        List<String> records = List.of("a", "201", "b", "202", "c");
        List<CrossValidationRound> rounds = PatientRounds.of(records, 5);
        assertThat(rounds).hasSize(4);
        assertThat(rounds.stream().flatMap(r -> r.validate().stream()).toList())
                .containsExactlyInAnyOrderElementsOf(records);
        for (CrossValidationRound round : rounds) {
            assertThat(patients(round.train()))
                    .doesNotContainAnyElementsOf(patients(round.validate()));
        }
        assertThat(PatientRounds.of(List.of("201", "202"), 5)).isEmpty();
    }
}
