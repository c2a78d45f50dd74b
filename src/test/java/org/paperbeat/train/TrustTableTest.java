package org.paperbeat.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperbeat.model.PageStatus;
import org.paperbeat.train.TrustTable.Page;

class TrustTableTest {
    private final TrustTable table =
            new TrustTable(
                    List.of(
                            new Page("good", PageStatus.OK, 25, ""),
                            new Page("doubted", PageStatus.WARNING, 18.5, "A doubt."),
                            new Page("fair", PageStatus.WARNING, 18, "x"),
                            new Page("hidden", PageStatus.OK, 9.9, ""),
                            new Page("told", PageStatus.WARNING, 3, "y"),
                            new Page("unread", PageStatus.FAILED, Double.NEGATIVE_INFINITY, "z"),
                            new Page("empty", PageStatus.OK, Double.NaN, "")));

    @Test
    void pagesJudgedWrong() {
        assertThat(table.falselyOk()).extracting(Page::name).containsExactly("hidden", "empty");
        assertThat(table.falselyWarned()).extracting(Page::name).containsExactly("doubted");
    }

    @Test
    void textCountsAndLists() {
        assertThat(table.text().lines())
                .contains(
                        "below 10 dB                2        1        1",
                        "10 to 18 dB                0        1        0",
                        "above 18 dB                1        1        0",
                        "2 of 4 pages below 10 dB are OK (50.0 %)",
                        "1 of 2 pages above 18 dB are not OK (50.0 %)",
                        "  doubted 18.50 dB  A doubt.");
    }
}
