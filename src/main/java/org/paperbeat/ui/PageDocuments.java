package org.paperbeat.ui;

import ij.ImagePlus;
import java.awt.EventQueue;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.paperbeat.ij.Desktop;
import org.paperbeat.ij.ImagePages;
import org.paperbeat.ij.PageDrawing;
import org.paperbeat.ij.PageStates;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.ui.edit.PageDocument;
import org.paperbeat.ui.edit.PageMachine;
import org.paperbeat.ui.edit.PageState;

/**
 * The pages of an image that are on the bench, kept as a property of the ImagePlus: they live as
 * long as it does, and two images never mix.
 */
final class PageDocuments {
    private static final String PROPERTY = "paperbeat.documents";

    private final Map<Integer, PageDocument> documents = new ConcurrentSkipListMap<>();

    private PageDocuments() {}

    /** The documents of an image; made when first asked for. */
    static PageDocuments of(ImagePlus image) {
        synchronized (image) {
            if (image.getProperty(PROPERTY) instanceof PageDocuments known) {
                return known;
            }
            PageDocuments fresh = new PageDocuments();
            image.setProperty(PROPERTY, fresh);
            return fresh;
        }
    }

    boolean isOpen(int page) {
        return documents.containsKey(page);
    }

    /** The document of a page, made of what the session knows. */
    synchronized PageDocument open(int page, PageSession session) {
        PageDocument known = documents.get(page);
        if (known != null && known.state().page() == session.state(page)) {
            return known;
        }
        PageDocument document = document(page, session);
        documents.put(page, document);
        return document;
    }

    private static PageDocument document(int page, PageSession session) {
        ImagePages pages = session.pages();
        Classifiers models =
                new Classifiers(DigitizeOptions.defaults().classify(), StageMonitor.NONE);
        PageDocument document =
                new PageDocument(
                        PageState.of(session.state(page)),
                        () ->
                                new PageMachine(
                                        () -> pages.pixels(page),
                                        DigitizeOptions.defaults(),
                                        models,
                                        StageMonitor.NONE),
                        PageDocuments::tell);
        document.autosave(state -> keep(pages, page, state));
        return document;
    }

    private static void keep(ImagePages pages, int page, PageState state) {
        PageStates.of(pages.image()).put(page, state.page());
        new PageDrawing(pages).draw(page, state.page());
    }

    /** Takes what a command found. */
    void replace(int page, Digitization state) {
        PageDocument document = documents.get(page);
        document.replace("Command", document.state().foundAnew(state));
    }

    private static void tell(Runnable news) {
        if (!Desktop.isOpen() || EventQueue.isDispatchThread()) {
            news.run();
        } else {
            EventQueue.invokeLater(news);
        }
    }
}
