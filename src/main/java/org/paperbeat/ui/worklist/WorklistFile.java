package org.paperbeat.ui.worklist;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
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
        try {
            CSVFormat format =
                    CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
            for (CSVRecord r : format.parse(new StringReader(Files.readString(file)))) {
                if (r.get("current").equals("*")) {
                    current = items.size();
                }
                items.add(
                        new WorkItem(
                                r.get("file"),
                                Integer.parseInt(r.get("page")),
                                WorkStatus.valueOf(r.get("status")),
                                r.get("note")));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new EcgException(
                    STAGE,
                    "The worklist " + file + " could not be read.",
                    "Correct it, or move it away to begin a new one.",
                    e);
        }
        return new Content(items, current);
    }

    void write(Content content) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter table =
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader(HEADER)
                        .setRecordSeparator('\n')
                        .get()
                        .print(text)) {
            for (int i = 0; i < content.items().size(); i++) {
                WorkItem item = content.items().get(i);
                table.printRecord(
                        item.file(),
                        item.page(),
                        item.status(),
                        item.note(),
                        i == content.current() ? "*" : "");
            }
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
