package org.paperbeat.ui;

import ij.ImagePlus;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.paperbeat.ij.ImagePages;
import org.paperbeat.ij.PageDrawing;
import org.paperbeat.ij.PageStates;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.ImageInfo;
import org.paperbeat.options.OutputOptions;
import org.paperbeat.pipeline.ResultFolder;
import org.paperbeat.ui.edit.PageDocument;
import org.paperbeat.ui.edit.PageState;

/**
 * An image and what is known of its pages: kept with the ImagePlus, drawn over it, saved beside its
 * file and found there again when the image is opened another day.
 */
public final class PageSession {
    private final ImagePages pages;
    private final PageOrigin origin;

    /**
     * The session of an image.
     *
     * @throws org.paperbeat.model.EcgException if there is no image
     */
    public PageSession(ImagePlus image) {
        this.pages = new ImagePages(image);
        this.origin = new PageOrigin(pages);
    }

    public ImagePages pages() {
        return pages;
    }

    /** The page in view, or all. */
    public List<Integer> selected(boolean all) {
        return all
                ? IntStream.rangeClosed(1, pages.count()).boxed().toList()
                : List.of(pages.current());
    }

    /** What is known of a page: from this session, from its saved files, or nothing. */
    public Digitization state(int page) {
        PageStates states = PageStates.of(pages.image());
        Digitization known = states.get(page).filter(this::fits).orElse(null);
        if (known == null) {
            ImageInfo info = origin.info(page);
            Optional<PageState> found = folder().restore(info);
            found.ifPresent(s -> PageDocuments.of(pages.image()).restored(page, s.hand()));
            Optional<Digitization> saved = found.map(PageState::page);
            known = saved.orElse(Digitization.empty(info));
            states.put(page, known);
            restoreDrawing(page, saved);
        }
        return known;
    }

    /** Boxes a person drew since opening the image are newer than what was saved. */
    private void restoreDrawing(int page, Optional<Digitization> saved) {
        PageDrawing drawing = new PageDrawing(pages);
        if (saved.isPresent() && drawing.boxes(page).isEmpty()) {
            drawing.draw(page, saved.get());
        }
    }

    /** The states of some pages. */
    public List<Digitization> states(List<Integer> some) {
        List<Digitization> states = new ArrayList<>();
        some.forEach(page -> states.add(state(page)));
        return states;
    }

    /** Keeps a page's new state and draws it; what is open on the bench takes it. */
    public void show(int page, Digitization state) {
        PageDocuments bench = PageDocuments.of(pages.image());
        if (bench.isOpen(page)) {
            bench.replace(page, state);
        } else {
            PageStates.of(pages.image()).put(page, state);
            new PageDrawing(pages).draw(page, state);
        }
    }

    /** A page on the bench: the same document each time it is asked for. */
    public PageDocument document(int page) {
        return PageDocuments.of(pages.image()).open(page, this);
    }

    /** An image that was cropped or turned since no longer fits what was found on it. */
    private boolean fits(Digitization state) {
        return state.image().width() == pages.image().getWidth()
                && state.image().height() == pages.image().getHeight();
    }

    /** Saves a page beside its image, or in the person's cache; says where. */
    public Path save(int page) {
        Digitization state = state(page);
        PageDocuments bench = PageDocuments.of(pages.image());
        return bench.flush(page)
                ? folder().forWriting(state.image())
                : write(page, new PageState(state, bench.hand(page)));
    }

    /** Where the files of this image's pages lie. */
    SessionFolder folder() {
        return new SessionFolder(origin);
    }

    /** Writes a state of a page beside its image, with what a person did; says where. */
    Path write(int page, PageState state) {
        SessionFolder session = folder();
        Path to = session.forWriting(state.page().image());
        SessionFolder.requireOurs(to);
        boolean byHand = !state.hand().corrected().isEmpty();
        OutputOptions usual = OutputOptions.defaults();
        OutputOptions options =
                new OutputOptions(usual.samples() || byHand, usual.wfdb(), usual.maskHeader());
        String record = SessionFolder.name(state.page().image());
        // the same file may be open twice: one writes at a time
        synchronized (("paperbeat " + to.toAbsolutePath()).intern()) {
            ResultFolder.write(pages.pixels(page), state.page(), to, record, options);
            session.writeHandWork(to, state.hand());
        }
        return to;
    }

    /**
     * Writes pages to a folder, each to a folder of its own.
     *
     * @param options what to write
     * @return the folders written
     * @throws EcgException if no folder is given, nothing is known, or it can't be written
     */
    public List<Path> export(List<Integer> some, File folder, OutputOptions options) {
        if (folder == null || folder.getPath().isEmpty()) {
            throw new EcgException("export", "No folder was given.", "Choose one to write to.");
        }
        List<Path> written = new ArrayList<>();
        for (int page : some) {
            Digitization state = state(page);
            if (!state.traces().isEmpty()) {
                Path own = folder.toPath().resolve(SessionFolder.name(state.image()));
                write(page, own, options);
                written.add(own);
            }
        }
        if (written.isEmpty()) {
            throw new EcgException(
                    "export", "There are no signals on this image yet.", "Digitize it first.");
        }
        return written;
    }

    private void write(int page, Path folder, OutputOptions options) {
        SessionFolder.requireOurs(folder);
        Digitization state = state(page);
        String record = SessionFolder.name(state.image());
        ResultFolder.write(pages.pixels(page), state, folder, record, options);
    }
}
