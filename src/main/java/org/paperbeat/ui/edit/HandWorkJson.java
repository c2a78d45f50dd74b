package org.paperbeat.ui.edit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import org.paperbeat.model.EcgException;

/** {@code handwork.json}: what a person did on a page beside its results, and back. */
public final class HandWorkJson {
    private static final ObjectMapper MAPPER =
            new ObjectMapper()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private HandWorkJson() {}

    /** The file's text, one line. */
    public static String text(HandWork hand) {
        try {
            return MAPPER.writeValueAsString(hand);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("handwork always has a text", e);
        }
    }

    /**
     * Reads a file's text back.
     *
     * @throws EcgException if it is damaged
     */
    public static HandWork parse(String text) {
        try {
            return MAPPER.readValue(text, HandWork.class);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new EcgException("handwork.json", "The page's handwork is damaged.", "", e);
        }
    }
}
