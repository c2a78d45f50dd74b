package org.paperbeat.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.paperbeat.model.BeatAnnotation;
import org.paperbeat.model.BeatSymbol;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.model.Lead;
import org.paperbeat.options.SyntheticEcgOptions;

class SyntheticEcgTest {
    private static final SyntheticEcgOptions LONG =
            new SyntheticEcgOptions(120, 70, 0.1, 0.1, 0.05, 0.004, 0.02, 4);

    private static float[] mv(EcgRecord e, Lead lead) {
        return e.signal(lead).orElseThrow().mv();
    }

    @Test
    void frontalLeadsObeyEinthovenAndGoldbergerExactly() {
        EcgRecord e = new SyntheticEcg().generate(LONG);
        for (int i = 0; i < e.length(); i++) {
            long one = microvolts(e, Lead.I, i);
            long two = microvolts(e, Lead.II, i);
            assertThat(microvolts(e, Lead.III, i)).isEqualTo(two - one);
            assertThat(2 * microvolts(e, Lead.AVR, i)).isEqualTo(-one - two);
            assertThat(2 * microvolts(e, Lead.AVL, i)).isEqualTo(2 * one - two);
            assertThat(2 * microvolts(e, Lead.AVF, i)).isEqualTo(2 * two - one);
        }
    }

    private static long microvolts(EcgRecord e, Lead lead, int i) {
        return Math.round(1000.0 * mv(e, lead)[i]);
    }

    @Test
    void hasAllKindsOfBeatsAtTheRateAskedFor() {
        EcgRecord e = new SyntheticEcg().generate(LONG);
        Set<BeatSymbol> kinds = EnumSet.noneOf(BeatSymbol.class);
        e.beats().forEach(b -> kinds.add(b.symbol()));
        assertThat(kinds)
                .containsExactlyInAnyOrder(
                        BeatSymbol.NORMAL,
                        BeatSymbol.ATRIAL_PREMATURE,
                        BeatSymbol.VENTRICULAR_PREMATURE,
                        BeatSymbol.FUSION_VENTRICULAR_NORMAL);
        assertThat(e.beats().size() / 2.0).isCloseTo(70, within(5.0));
    }

    @Test
    void ventricularBeatsAreEarlyAndPauseFully() {
        List<BeatAnnotation> beats = new SyntheticEcg().generate(LONG).beats();
        int seen = 0;
        for (int k = 1; k + 1 < beats.size(); k++) {
            if (beats.get(k).symbol() == BeatSymbol.VENTRICULAR_PREMATURE
                    && beats.get(k - 1).symbol() == BeatSymbol.NORMAL
                    && beats.get(k + 1).symbol() == BeatSymbol.NORMAL) {
                double before = (beats.get(k).sampleIndex() - beats.get(k - 1).sampleIndex());
                double after = (beats.get(k + 1).sampleIndex() - beats.get(k).sampleIndex());
                assertThat((before + after) / 500).isCloseTo(2 * 60 / 70.0, within(0.2));
                assertThat(before / after).isBetween(0.35, 0.65);
                seen++;
            }
        }
        assertThat(seen).isPositive();
    }

    @Test
    void rPeaksLieWhereTheAnnotationsSay() {
        SyntheticEcgOptions quiet = new SyntheticEcgOptions(20, 70, 0, 0, 0, 0, 0, 2);
        EcgRecord e = new SyntheticEcg().generate(quiet);
        float[] v5 = mv(e, Lead.V5);
        for (BeatAnnotation b : e.beats()) {
            int peak = b.sampleIndex();
            for (int i = Math.max(0, peak - 30); i < Math.min(v5.length, peak + 30); i++) {
                peak = v5[i] > v5[peak] ? i : peak;
            }
            assertThat(Math.abs(peak - b.sampleIndex())).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void sameSeedSameEcg() {
        SyntheticEcgOptions o = SyntheticEcgOptions.defaults();
        float[] first = mv(new SyntheticEcg().generate(o), Lead.V3);
        assertThat(mv(new SyntheticEcg().generate(o), Lead.V3)).isEqualTo(first);
        assertThat(mv(new SyntheticEcg().generate(o.withSeed(9)), Lead.V3)).isNotEqualTo(first);
    }

    @Test
    void refusesAnImpossibleHeart() {
        assertThatThrownBy(() -> new SyntheticEcgOptions(10, 900, 0, 0, 0, 0, 0, 1))
                .isInstanceOf(EcgException.class)
                .hasMessageContaining("heart rate");
    }
}
