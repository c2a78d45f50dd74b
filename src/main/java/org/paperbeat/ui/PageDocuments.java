package org.paperbeat.ui;

import ij.ImagePlus;
import java.awt.EventQueue;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.paperbeat.ij.Desktop;
import org.paperbeat.ij.ImagePages;
import org.paperbeat.ij.PageDrawing;
import org.paperbeat.ij.PageStates;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.ui.edit.HandWork;
import org.paperbeat.ui.edit.PageDocument;
import org.paperbeat.ui.edit.PageMachine;
import org.paperbeat.ui.edit.PageState;

/**
 * The pages of an image that are on the bench, kept as a property of the ImagePlus: they live as
 * long as it does, and two images never mix. When the image is closed, what is unsaved is written.
 */
final class PageDocuments implements AutoCloseable {
    private static final String PROPERTY = "paperbeat.documents";

    private final Map<Integer, PageDocument> documents = new ConcurrentSkipListMap<>();
    private final Map<Integer, Autosave> saving = new ConcurrentSkipListMap<>();
    private final Map<Integer, HandWork> restored = new ConcurrentSkipListMap<>();
    private final List<Autosave> ending = new CopyOnWriteArrayList<>();
    private Classifiers models;

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

    /** Keeps what a person did on a page that was read from files until it comes on the bench. */
    void restored(int page, HandWork hand) {
        restored.put(page, hand);
    }

    /** What a person did on a page. */
    HandWork hand(int page) {
        PageDocument document = documents.get(page);
        return document != null
                ? document.state().hand()
                : restored.getOrDefault(page, HandWork.NONE);
    }

    /** The document of a page, made of what the session knows. */
    synchronized PageDocument open(int page, PageSession session) {
        Digitization state = session.state(page);
        PageDocument known = documents.get(page);
        // while an action ends the session may still have the state before
        if (known != null && known.state().page().image().equals(state.image())) {
            return known;
        }
        if (documents.isEmpty()) {
            models = new Classifiers(DigitizeOptions.defaults().classify(), StageMonitor.NONE);
            new ImageClosing(session.pages().image(), this).begin();
        }
        close(page);
        PageDocument document = document(page, session, state);
        documents.put(page, document);
        return document;
    }

    private PageDocument document(int page, PageSession session, Digitization state) {
        ImagePages pages = session.pages();
        Classifiers classifier = models;
        PageDocument document =
                new PageDocument(
                        new PageState(state, restored.getOrDefault(page, HandWork.NONE)),
                        () ->
                                new PageMachine(
                                        () -> pages.pixels(page),
                                        DigitizeOptions.defaults(),
                                        classifier,
                                        StageMonitor.NONE),
                        PageDocuments::tell);
        document.recorder(new GestureRecorder());
        Autosave autosave = new Autosave(session.folder(), s -> session.write(page, s));
        saving.put(page, autosave);
        document.autosave(
                now -> {
                    PageStates.of(pages.image()).put(page, now.page());
                    new PageDrawing(pages).draw(page, now.page());
                    autosave.take(now);
                });
        return document;
    }

    /** Writes what is unsaved of a page now; false if there was nothing, or it failed. */
    boolean flush(int page) {
        Autosave autosave = saving.get(page);
        return autosave != null && autosave.flush();
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

    private void close(int page) {
        PageDocument document = documents.remove(page);
        if (document != null) {
            restored.put(page, document.state().hand());
            document.close();
        }
        Autosave autosave = saving.remove(page);
        if (autosave != null) {
            autosave.close();
            ending.add(autosave);
        }
    }

    /** Waits until all is written after the end; for tests. */
    void awaitEnd() throws InterruptedException {
        for (Autosave autosave : ending) {
            autosave.await();
        }
    }

    /** Writes what is unsaved and ends all documents. */
    @Override
    public synchronized void close() {
        documents.keySet().forEach(this::close);
        if (models != null) {
            models.close();
            models = null;
        }
    }
}
