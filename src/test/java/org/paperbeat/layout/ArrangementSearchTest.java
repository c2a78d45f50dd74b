package org.paperbeat.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperbeat.image.ReducedInk;
import org.paperbeat.model.Lead;
import org.paperbeat.options.PulsePosition;
import org.paperbeat.options.RenderOptions;
import org.paperbeat.text.LeadNameReader;

class ArrangementSearchTest {
    private static final List<String> CABRERA =
            List.of("aVL", "I", "-aVR", "II", "aVF", "III", "V1", "V2", "V3", "V4", "V5", "V6");

    private static RenderOptions.Builder page() {
        return RenderOptions.builder()
                .layout("3x4")
                .pulse(PulsePosition.NONE)
                .separators(false)
                .header(false)
                .dpi(150);
    }

    private static ArrangementSearch.Found search(RenderOptions options) {
        DrawnPage page = DrawnPage.of(options);
        ReducedInk coarse = ReducedInk.of(page.ink(), 4, true);
        ColumnRuns runs = new ColumnRuns(coarse);
        List<TraceRow> rows = new RowFinder(runs).find();
        double left = rows.get(0).left();
        double pitch = (rows.get(0).right() - left) / 4;
        Columns columns =
                new Columns(
                        new double[] {left, left + pitch, left + 2 * pitch, left + 3 * pitch},
                        rows.get(0).right(),
                        new boolean[4]);
        return new ArrangementSearch(new LeadNameReader(page.ink()), rows, columns, coarse)
                .find(LayoutCatalog.load().ofShape(3, 4));
    }

    private static List<Lead> leads(ArrangementSearch.Found found) {
        return found.words().stream().map(w -> new NameHit(0, w).lead()).toList();
    }

    @Test
    void findsTheNamesOfTheUsualArrangement() {
        ArrangementSearch.Found found = search(page().build());
        assertThat(found).isNotNull();
        assertThat(found.rows()).isEqualTo(3);
        assertThat(leads(found)).contains(Lead.AVR, Lead.AVL, Lead.AVF, Lead.V1, Lead.V6);
        assertThat(leads(found).indexOf(Lead.AVR)).isLessThan(leads(found).indexOf(Lead.AVL));
    }

    @Test
    void tellsAnotherArrangementOfTheSameShape() {
        ArrangementSearch.Found found = search(page().leads(CABRERA).build());
        assertThat(found).isNotNull();
        assertThat(leads(found).indexOf(Lead.AVL)).isLessThan(leads(found).indexOf(Lead.AVF));
    }

    @Test
    void findsNothingWhereNoNamesAre() {
        assertThat(search(page().leadNames(false).build())).isNull();
    }
}
