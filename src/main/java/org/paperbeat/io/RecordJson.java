package org.paperbeat.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.EcgException;
import org.paperbeat.options.BeatPalette;

/**
 * {@code record.json}: everything known of a page. Reading it back gives the same {@link
 * Digitization}. The names in it are those of the model's records; missing numbers are null; arrays
 * of samples are packed, see {@link PackedArray}.
 */
public final class RecordJson {
    /** Raised whenever an older reader would misread a newer file. */
    public static final int SCHEMA = 1;

    private static final String STAGE = "record.json";
    private static final String SCHEMA_KEY = "schema";
    private static final String PROGRAM_KEY = "program";
    private static final ObjectMapper MAPPER = mapper();

    private RecordJson() {}

    /**
     * What a file holds.
     *
     * @param page all that is known of the page
     * @param program that wrote it, with its version
     */
    public record Saved(Digitization page, String program) {}

    private static ObjectMapper mapper() {
        return new ObjectMapper()
                .registerModule(new RecordModule())
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .setDefaultPrettyPrinter(printer());
    }

    private static DefaultPrettyPrinter printer() {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        return printer;
    }

    /** The file's text. */
    public static String text(Digitization page) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put(SCHEMA_KEY, SCHEMA);
        root.put(PROGRAM_KEY, ProgramVersion.named());
        root.put("notice", BeatPalette.NOTICE);
        root.put("timeAssumption", timeAssumption(page));
        root.setAll((ObjectNode) MAPPER.valueToTree(page));
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a page's record always has a text", e);
        }
    }

    private static String timeAssumption(Digitization page) {
        if (page.layout() == null) {
            return "none";
        }
        return page.layout().simultaneousColumns()
                ? "columns show the same span of time"
                : "columns are placed in paper time; whether they were recorded at once or one"
                        + " after another is not known from the page";
    }

    /**
     * Reads a file back.
     *
     * @throws EcgException if it is missing, damaged or of a newer kind
     */
    public static Digitization read(Path file) {
        return readSaved(file).page();
    }

    /** Reads a file back with the program that wrote it; fails as {@link #read}. */
    public static Saved readSaved(Path file) {
        try {
            return parseSaved(Files.readString(file));
        } catch (IOException e) {
            throw new EcgException(
                    STAGE, file.getFileName() + " could not be read as a page's record.", "", e);
        }
    }

    /** Reads a file's text back; fails as {@link #read}. */
    public static Digitization parse(String text) {
        return parseSaved(text).page();
    }

    private static Saved parseSaved(String text) {
        try {
            JsonNode root = MAPPER.readTree(text);
            int schema = root.path(SCHEMA_KEY).asInt(0);
            if (schema < 1) {
                throw new EcgException(STAGE, "This is no page's record.", "");
            }
            if (schema > SCHEMA) {
                throw new EcgException(
                        STAGE,
                        "The record was written by a newer PaperBeat.",
                        "Update PaperBeat to open it.");
            }
            return new Saved(
                    MAPPER.treeToValue(root, Digitization.class), root.path(PROGRAM_KEY).asText());
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new EcgException(STAGE, "The page's record is damaged.", "", e);
        }
    }
}
