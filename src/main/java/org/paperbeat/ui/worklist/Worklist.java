package org.paperbeat.ui.worklist;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.paperbeat.io.PageFile;
import org.paperbeat.model.EcgException;
import org.paperbeat.options.InputOptions;
import org.paperbeat.pipeline.InputFile;
import org.paperbeat.pipeline.InputFiles;

/**
 * Pages to be looked at, one after another. Every change is kept at once: closing the program, or
 * its crash, loses nothing. For one thread.
 */
public final class Worklist {
    private final Path folder;
    private final WorklistFile store;
    private final List<WorkItem> items;
    private int current;

    private Worklist(Path folder, WorklistFile store, List<WorkItem> items, int current) {
        this.folder = folder;
        this.store = store;
        this.items = items;
        this.current = Math.max(0, Math.min(items.size() - 1, current));
    }

    /**
     * The worklist of a folder with its subfolders, or of one file with several pages: what was
     * kept of it, and the pages that came since, at the end. Pages whose file is gone are left out
     * but not forgotten. PDF files are left out: ImageJ does not open them.
     *
     * @throws EcgException if there is no page, or the kept list is damaged
     */
    public static Worklist open(Path folderOrFile) {
        Path path = folderOrFile.toAbsolutePath().normalize();
        boolean single = Files.isRegularFile(path);
        Path folder = single ? path.getParent() : path;
        WorklistFile store = new WorklistFile(folder, single ? path : null);
        WorklistFile.Content kept = store.read();
        List<WorkItem> items = new ArrayList<>();
        int current = 0;
        for (int i = 0; i < kept.items().size(); i++) {
            WorkItem item = kept.items().get(i);
            if (i == kept.current()) {
                current = items.size();
            }
            if (Files.isRegularFile(folder.resolve(item.file()))) {
                items.add(item);
            }
        }
        for (WorkItem found : pages(folder, path)) {
            if (items.stream().noneMatch(found::isSamePage)) {
                items.add(found);
            }
        }
        if (items.isEmpty()) {
            throw new EcgException(
                    "worklist", "There is no page in " + path + ".", "Choose a folder of images.");
        }
        return new Worklist(folder, store, items, current);
    }

    private static List<WorkItem> pages(Path folder, Path path) {
        List<WorkItem> found = new ArrayList<>();
        for (InputFile input : InputFiles.find(List.of(path.toString()), path.resolve(".none"))) {
            String name = relative(folder, input.file());
            if (opensInImageJ(name)) {
                int pages = count(input.file(), name);
                for (int page = 1; page <= pages; page++) {
                    found.add(new WorkItem(name, page, WorkStatus.TODO, ""));
                }
            }
        }
        return found;
    }

    private static boolean opensInImageJ(String name) {
        return !name.toLowerCase(Locale.ROOT).endsWith(".pdf");
    }

    /** Only TIFF files are looked into: a folder of thousands opens at once. */
    private static int count(Path file, String name) {
        if (!name.toLowerCase(Locale.ROOT).matches(".*\\.tiff?")) {
            return 1;
        }
        try (PageFile pages = PageFile.open(file, InputOptions.defaults())) {
            return pages.pages();
        } catch (EcgException e) {
            // it stays in the queue: whoever opens it is told why it can't be read
            return 1;
        }
    }

    private static String relative(Path folder, Path file) {
        return folder.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }

    /** All pages in their order. */
    public List<WorkItem> items() {
        return List.copyOf(items);
    }

    /** Index of the page in work. */
    public int current() {
        return current;
    }

    /** The page in work. */
    public WorkItem item() {
        return items.get(current);
    }

    /** The file of an entry. */
    public Path file(WorkItem item) {
        return folder.resolve(item.file());
    }

    /** Where the list is kept. */
    public Path path() {
        return store.path();
    }

    /** Goes to a page. */
    public void goTo(int index) {
        if (index < 0 || index >= items.size()) {
            throw new IndexOutOfBoundsException(index);
        }
        current = index;
        keep();
    }

    /** Goes to the page after, or before; false at the end. */
    public boolean step(int by) {
        int to = current + by;
        if (to < 0 || to >= items.size()) {
            return false;
        }
        goTo(to);
        return true;
    }

    /** Index of the next page to do after the current one, then from the start; empty = none. */
    public OptionalInt nextToDo() {
        return IntStream.range(1, items.size())
                .map(k -> (current + k) % items.size())
                .filter(i -> items.get(i).status() == WorkStatus.TODO)
                .findFirst();
    }

    /** Sets how far the page in work is. */
    public void mark(WorkStatus status) {
        items.set(current, item().with(status));
        keep();
    }

    /** Sets the note of the page in work. */
    public void note(String note) {
        if (!note.equals(item().note())) {
            items.set(current, item().noted(note));
            keep();
        }
    }

    /** Pages of a status. */
    public long count(WorkStatus status) {
        return items.stream().filter(i -> i.status() == status).count();
    }

    /** Entries whose file is missing today are kept, at the end: a drive may be unplugged. */
    private void keep() {
        List<WorkItem> all = new ArrayList<>(items);
        for (WorkItem kept : store.read().items()) {
            if (all.stream().noneMatch(kept::isSamePage)) {
                all.add(kept);
            }
        }
        store.write(new WorklistFile.Content(all, current));
    }
}
