package org.paperbeat.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperbeat.model.Origin;
import org.paperbeat.model.Scale;
import org.paperbeat.text.PrintedScale;

class PrintVoteTest {
    private static PrintedScale gain(double value, double probability) {
        return new PrintedScale(PrintedScale.Kind.GAIN, List.of(value), probability, 0, 0);
    }

    @Test
    void takesOneSureReading() {
        Scale s = vote(List.of(gain(5, 0.9)), new ArrayList<>());
        assertThat(s).isEqualTo(new Scale(5, Origin.PRINTED, 0.9));
        assertThat(vote(List.of(gain(5, 0.6)), new ArrayList<>())).isNull();
        assertThat(PrintVote.of(List.of(gain(5, 1)), PrintedScale.Kind.SPEED, List.of())).isNull();
    }

    @Test
    void twoReadingsOfOneValueHelpEachOther() {
        assertThat(vote(List.of(gain(20, 0.6), gain(20, 0.65)), new ArrayList<>()).confidence())
                .isEqualTo(0.95);
    }

    @Test
    void saysWhenThePagePrintsSeveral() {
        List<String> notes = new ArrayList<>();
        Scale s = vote(List.of(gain(10, 0.95), gain(5, 0.9)), notes);
        assertThat(s.value()).isEqualTo(10);
        assertThat(s.confidence()).isLessThan(0.5);
        assertThat(notes).singleElement().asString().contains("5.0").contains("10.0");
    }

    private static Scale vote(List<PrintedScale> print, List<String> notes) {
        return PrintVote.of(print, PrintedScale.Kind.GAIN, notes);
    }
}
