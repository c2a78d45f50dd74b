package org.paperbeat.layout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.Lead;
import org.paperbeat.model.LeadLayout;

/**
 * The arrangements of leads known from paper, read from the resource {@code layouts.json}. Rhythm
 * strips are no part of an entry: any number of them may stand below any arrangement.
 */
public final class LayoutCatalog {
    private static final String RESOURCE = "layouts.json";

    private final List<LeadLayout> layouts;

    private LayoutCatalog(List<LeadLayout> layouts) {
        this.layouts = List.copyOf(layouts);
    }

    /** Reads the catalogue. */
    public static LayoutCatalog load() {
        try (InputStream in = LayoutCatalog.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new EcgException("layout", "The list of layouts is missing.", "Reinstall.");
            }
            List<LeadLayout> all = new ArrayList<>();
            for (JsonNode node : new ObjectMapper().readTree(in)) {
                all.add(layout(node));
            }
            return new LayoutCatalog(all);
        } catch (IOException e) {
            throw new EcgException("layout", "The list of layouts is damaged.", "Reinstall.", e);
        }
    }

    private static LeadLayout layout(JsonNode node) {
        List<List<Lead>> rows = new ArrayList<>();
        for (JsonNode row : node.get("rows")) {
            List<Lead> leads = new ArrayList<>();
            for (JsonNode name : row) {
                leads.add(Lead.parse(name.asText()).orElseThrow());
            }
            rows.add(leads);
        }
        return new LeadLayout(node.get("name").asText(), rows, List.of());
    }

    /** All arrangements. */
    public List<LeadLayout> all() {
        return layouts;
    }

    /** Arrangements of a shape. */
    public List<LeadLayout> ofShape(int rows, int columns) {
        return layouts.stream()
                .filter(l -> l.rows().size() == rows && l.rows().get(0).size() == columns)
                .toList();
    }

    /**
     * The arrangement of a name as an option gives it: {@code 3x4}, or with rhythm strips {@code
     * 3x4+II+V1}.
     */
    public Optional<LeadLayout> named(String name) {
        String[] parts = name.strip().split("\\+");
        for (LeadLayout l : layouts) {
            if (l.name().equalsIgnoreCase(parts[0].strip())) {
                List<Lead> rhythm = new ArrayList<>();
                for (int i = 1; i < parts.length; i++) {
                    Optional<Lead> lead = Lead.parse(parts[i]);
                    if (lead.isEmpty()) {
                        return Optional.empty();
                    }
                    rhythm.add(lead.get());
                }
                return Optional.of(new LeadLayout(l.name(), l.rows(), rhythm));
            }
        }
        return Optional.empty();
    }
}
