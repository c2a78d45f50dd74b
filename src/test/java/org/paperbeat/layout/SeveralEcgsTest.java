package org.paperbeat.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperbeat.model.Lead;
import org.paperbeat.text.LeadNameReader;
import org.paperbeat.text.PrintedWord;

class SeveralEcgsTest {
    private static PrintedWord word(Lead lead, double u, double v) {
        float[] log = new float[LeadNameReader.words()];
        Arrays.fill(log, -9f);
        for (int i = 1; i < log.length; i++) {
            log[i] = LeadNameReader.lead(i) == lead ? -0.05f : -9f;
        }
        return new PrintedWord(u, v, 4, 2, true, log);
    }

    /** The names of a page of three rows and four columns from a place on. */
    private static List<PrintedWord> page(double u, double v) {
        Lead[] leads = {
            Lead.I, Lead.AVR, Lead.V1, Lead.V4, Lead.II, Lead.AVL, Lead.V2, Lead.V5, Lead.III,
            Lead.AVF, Lead.V3, Lead.V6
        };
        List<PrintedWord> words = new ArrayList<>();
        for (int i = 0; i < leads.length; i++) {
            words.add(word(leads[i], u + i % 4 * 62.5, v + i / 4 * 30));
        }
        return words;
    }

    @Test
    void onePageWithItsRhythmStrips() {
        List<PrintedWord> words = page(20, 50);
        words.add(word(Lead.V1, 20, 140));
        words.add(word(Lead.II, 20, 160));
        words.add(word(Lead.V5, 20, 180));
        assertThat(SeveralEcgs.on(words)).isFalse();
    }

    @Test
    void aWordFoundTwiceAtOnePlaceIsOne() {
        List<PrintedWord> words = page(20, 50);
        words.addAll(page(20.5, 50.2));
        assertThat(SeveralEcgs.on(words)).isFalse();
    }

    @Test
    void twoPagesBelowOrBesideEachOther() {
        List<PrintedWord> below = page(20, 50);
        below.addAll(page(21, 250));
        assertThat(SeveralEcgs.on(below)).isTrue();
        List<PrintedWord> beside = page(20, 50);
        beside.addAll(page(310, 50));
        assertThat(SeveralEcgs.on(beside)).isTrue();
    }
}
