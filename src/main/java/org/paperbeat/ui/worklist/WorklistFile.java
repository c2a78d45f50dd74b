package org.paperbeat.ui.worklist;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.paperbeat.io.Checksum;
import org.paperbeat.model.EcgException;
import org.paperbeat.options.UserCache;

/**
 * Where a worklist is kept: {@value #NAME} in its folder, so that colleagues who share the folder
 * share the list (of a stack: the stack's name before it); of a read-only folder in the person's
 * cache. A table any program reads: {@code file,page,status,note,current}.
 */
final class WorklistFile {
    static final String NAME = "paperbeat-worklist.csv";

    private static final String[] HEADER = {"file", "page", "status", "note", "current"};
    private static final String STAGE = "worklist";

    private final Path file;

    /**
     * @param folder of the pages
     * @param stack the one file that is the queue; null = the whole folder
     */
    WorklistFile(Path folder, Path stack) {
        String name = stack == null ? NAME : stack.getFileName() + "." + NAME;
        if (Files.isWritable(folder)) {
            file = folder.resolve(name);
        } else {
            String id = folder.resolve(name).toAbsolutePath().normalize().toString();
            String key = Checksum.sha256(id.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
            file = UserCache.folder().resolve("worklists").resolve(key + ".csv");
        }
    }

    Path path() {
        return file;
    }

    /** What was kept; {@code current} is the index of the page in work. */
    record Content(List<WorkItem> items, int current) {}

    Content read() {
        if (!Files.isRegularFile(file)) {
            return new Content(List.of(), 0);
        }
        List<WorkItem> items = new ArrayList<>();
        int current = 0;
        try (CsvReader<NamedCsvRecord> table =
                CsvReader.builder().ofNamedCsvRecord(Files.readString(file))) {
            for (NamedCsvRecord r : table) {
                if (r.getField("current").equals("*")) {
                    current = items.size();
                }
                items.add(
                        new WorkItem(
                                r.getField("file"),
                                Integer.parseInt(r.getField("page")),
                                WorkStatus.valueOf(r.getField("status")),
                                r.getField("note")));
            }
        } catch (IOException
                | CsvParseException
                | NoSuchElementException
                | IllegalArgumentException e) {
            throw new EcgException(
                    STAGE,
                    "The worklist " + file + " could not be read.",
                    "Correct it, or move it away to begin a new one.",
                    e);
        }
        return new Content(items, current);
    }

    void write(Content content) {
        StringWriter text = new StringWriter();
        try (CsvWriter table = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            table.writeRecord(HEADER);
            for (int i = 0; i < content.items().size(); i++) {
                WorkItem item = content.items().get(i);
                table.writeRecord(
                        item.file(),
                        String.valueOf(item.page()),
                        item.status().name(),
                        item.note(),
                        i == content.current() ? "*" : "");
            }
            table.flush();
            put(text.toString());
        } catch (IOException e) {
            throw new EcgException(
                    STAGE,
                    "The worklist could not be kept in " + file + ".",
                    "Check the disk's space and the folder's permissions.",
                    e);
        }
    }

    private void put(String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        Files.writeString(part, text);
        try {
            Files.move(
                    part,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
