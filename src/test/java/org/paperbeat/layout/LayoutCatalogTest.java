package org.paperbeat.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperbeat.model.Lead;
import org.paperbeat.model.LeadLayout;

class LayoutCatalogTest {
    private final LayoutCatalog catalog = LayoutCatalog.load();

    @Test
    void everyLayoutIsARectangleOfDistinctLeads() {
        assertThat(catalog.all()).isNotEmpty();
        for (LeadLayout l : catalog.all()) {
            List<Lead> leads = l.rows().stream().flatMap(List::stream).toList();
            assertThat(leads).as(l.name()).doesNotHaveDuplicates();
            assertThat(l.rows()).allMatch(r -> r.size() == l.rows().get(0).size());
        }
    }

    @Test
    void namesMayCarryRhythmStrips() {
        LeadLayout l = catalog.named("3x4+II+V1").orElseThrow();
        assertThat(l.rows().get(0)).containsExactly(Lead.I, Lead.AVR, Lead.V1, Lead.V4);
        assertThat(l.rhythm()).containsExactly(Lead.II, Lead.V1);
        assertThat(catalog.named("3x4+XX")).isEmpty();
        assertThat(catalog.named("nothing")).isEmpty();
    }

    @Test
    void findsLayoutsByShape() {
        assertThat(catalog.ofShape(6, 2)).extracting(LeadLayout::name).contains("6x2");
        assertThat(catalog.ofShape(5, 5)).isEmpty();
    }
}
