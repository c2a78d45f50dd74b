package org.paperbeat.pipeline;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.paperbeat.io.PageFile;
import org.paperbeat.model.EcgException;
import org.paperbeat.options.InputOptions;

/**
 * Hands out the pages of a run's files in order, opening one file after the other. Pages of one
 * file may be worked on at the same time; it is closed after the last of them. Safe for concurrent
 * use.
 */
final class PageQueue {
    private final Iterator<InputFile> files;
    private final InputOptions options;
    private OpenFile current;
    private int nextPage;
    private int total;

    PageQueue(List<InputFile> files, InputOptions options) {
        this.files = files.iterator();
        this.options = options;
        this.total = files.size();
    }

    /** The next page; null after the last. */
    synchronized QueuedPage next() {
        if (current != null && nextPage <= current.pages) {
            return new QueuedPage(current, nextPage++);
        }
        if (!files.hasNext()) {
            return null;
        }
        current = new OpenFile(files.next(), options);
        total += current.pages - 1;
        nextPage = 2;
        return new QueuedPage(current, 1);
    }

    /** Pages known so far. */
    synchronized int total() {
        return total;
    }

    /** A file with pages in work. */
    private static final class OpenFile {
        private final InputFile input;
        private final PageFile file;
        private final EcgException failure;
        private final int pages;
        private int left;

        OpenFile(InputFile input, InputOptions options) {
            this.input = input;
            PageFile opened = null;
            EcgException failed = null;
            try {
                opened = PageFile.open(input.file(), options);
            } catch (EcgException e) {
                failed = e;
            }
            this.file = opened;
            this.failure = failed;
            this.pages = opened == null ? 1 : opened.pages();
            this.left = pages;
        }

        synchronized PageFile.Page read(int page) {
            if (failure != null) {
                throw failure;
            }
            return file.read(page);
        }

        synchronized void done() {
            left--;
            if (left == 0 && file != null) {
                file.close();
            }
        }

        boolean numbered() {
            String name = input.file().getFileName().toString().toLowerCase(Locale.ROOT);
            return pages > 1 || name.endsWith(".pdf");
        }
    }

    /** A page to be worked on; closed when done. */
    static final class QueuedPage implements AutoCloseable {
        private final OpenFile file;
        private final int page;

        private QueuedPage(OpenFile file, int page) {
            this.file = file;
            this.page = page;
        }

        int page() {
            return page;
        }

        String image() {
            return file.input.image();
        }

        /** Whether it is one of several pages. */
        boolean ofSeveral() {
            return file.pages > 1;
        }

        /** Where its results belong, relative to the output folder. */
        Path result() {
            if (!file.numbered()) {
                return file.input.result();
            }
            int digits = Integer.toString(file.pages).length();
            String number = String.format(Locale.ROOT, "%0" + digits + "d", page);
            Path result = file.input.result();
            return result.resolveSibling(result.getFileName() + "-p" + number);
        }

        PageFile.Page read() {
            return file.read(page);
        }

        @Override
        public void close() {
            file.done();
        }
    }
}
