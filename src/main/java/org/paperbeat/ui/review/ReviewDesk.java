package org.paperbeat.ui.review;

import ij.IJ;
import ij.ImageListener;
import ij.ImagePlus;
import ij.io.FileInfo;
import java.awt.GraphicsEnvironment;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javax.swing.SwingUtilities;
import org.paperbeat.ij.ImageJMonitor;
import org.paperbeat.ij.ImagePages;
import org.paperbeat.model.EcgException;
import org.paperbeat.ui.PageSession;
import org.paperbeat.ui.worklist.WorkItem;
import org.paperbeat.ui.worklist.Worklist;

/**
 * Brings pages to the review window: one image, or the pages of a worklist one after another. An
 * image has one review window at most; with the image it is closed.
 */
public final class ReviewDesk implements WorkDesk, ImageListener {
    private static final String PROPERTY = "paperbeat.review";

    private final Worklist worklist;
    private ReviewWindow window;
    private ImagePlus image;
    private int page;
    private final PagesAhead ahead = new PagesAhead();
    private volatile boolean turning;

    private ReviewDesk(Worklist worklist) {
        this.worklist = worklist;
    }

    /**
     * Reviews an image; its window comes to the front if there is one. A page nothing is known of
     * is digitized first.
     *
     * @throws EcgException without a display
     */
    public static void open(ImagePlus image) {
        requireDisplay();
        if (image.getProperty(PROPERTY) instanceof ReviewDesk desk && desk.window != null) {
            onSwing(desk.window::toFront);
            return;
        }
        ReviewDesk desk = new ReviewDesk(null);
        String problem = attempt(image, new ImagePages(image).current());
        onSwing(() -> desk.show(image, problem));
    }

    /**
     * Reviews the pages of a worklist from where it was left.
     *
     * @throws EcgException without a display
     */
    public static void open(Worklist worklist) {
        requireDisplay();
        ReviewDesk desk = new ReviewDesk(worklist);
        desk.openNow();
    }

    private static void requireDisplay() {
        if (GraphicsEnvironment.isHeadless()) {
            throw new EcgException(
                    "review",
                    "The review window needs a display.",
                    "Run this where ImageJ shows windows.");
        }
    }

    private static void onSwing(Runnable task) {
        if (SwingUtilities.isEventDispatchThread()) {
            task.run();
        } else {
            SwingUtilities.invokeLater(task);
        }
    }

    /**
     * Does what a key pressed on a page's picture means in its review window.
     *
     * @return whether it meant anything
     */
    public static boolean key(ImagePlus image, KeyEvent event) {
        if (!(image.getProperty(PROPERTY) instanceof ReviewDesk desk) || desk.window == null) {
            return false;
        }
        Optional<ReviewKey> key = ReviewKey.of(event);
        ReviewWindow window = desk.window;
        key.ifPresent(k -> onSwing(() -> window.run(k)));
        return key.isPresent();
    }

    /** Says in an image's review window, if it has one, what mouse and keys do on the page. */
    public static void hint(ImagePlus image, String sentence) {
        if (image.getProperty(PROPERTY) instanceof ReviewDesk desk && desk.window != null) {
            ReviewWindow window = desk.window;
            onSwing(() -> window.model().hint(sentence));
        }
    }

    private void show(ImagePlus next, String problem) {
        ImagePlus before = image;
        image = next;
        page = new ImagePages(next).current();
        next.setProperty(PROPERTY, this);
        if (window == null) {
            window = new ReviewWindow(this);
            window.place(ReviewPlace.beside(next));
            ImagePlus.addImageListener(this);
            window.setVisible(true);
        } else if (next.getWindow() != null && before != null && before.getWindow() != null) {
            ReviewPlace.fit(next.getWindow(), ReviewPlace.leftOf(window.getBounds()));
        }
        window.show(subject());
        window.model().say(problem);
        putAway(before);
        // the picture's window, just opened, has taken the keyboard
        window.toFront();
        window.requestFocus();
    }

    private ReviewSubject subject() {
        PageSession session = new PageSession(image);
        int count = session.pages().count();
        String title = image.getTitle() + (count > 1 ? ", page " + page + " of " + count : "");
        return new ReviewSubject(
                title, session.document(page), session.pages().pixels(page), new CanvasLink(image));
    }

    /** A page of the worklist that is not in work any more. */
    private void putAway(ImagePlus before) {
        if (before != null && before != image) {
            before.setProperty(PROPERTY, null);
            before.changes = false;
            before.close();
        }
    }

    @Override
    public Optional<Worklist> worklist() {
        return Optional.ofNullable(worklist);
    }

    @Override
    public boolean isTurning() {
        return turning;
    }

    @Override
    public void openCurrent() {
        turning = true;
        window.model().say("Opening " + worklist.item().label() + "\u2026");
        Thread thread = new Thread(this::openNow, "PaperBeat worklist");
        thread.setDaemon(true);
        thread.start();
    }

    /** Opens the page in work on the calling thread and shows it on Swing's. */
    private void openNow() {
        WorkItem item = worklist.item();
        try {
            ahead.await();
            save();
            ImagePlus next = picture(item);
            String problem = attempt(next, item.page());
            onSwing(() -> arrived(next, problem));
        } catch (EcgException e) {
            onSwing(() -> failed(item, e.sentence()));
        } catch (RuntimeException e) {
            IJ.handleException(e);
            onSwing(() -> failed(item, "could not be opened (" + e + ")."));
        }
    }

    /** Digitizes a page; a page that can't be is shown all the same, to be corrected by hand. */
    private static String attempt(ImagePlus image, int page) {
        try {
            PagesAhead.digitize(image, page, new ImageJMonitor());
            return "";
        } catch (EcgException e) {
            return e.sentence();
        } catch (CancellationException e) {
            return "Cancelled.";
        }
    }

    private void arrived(ImagePlus next, String problem) {
        turning = false;
        show(next, problem);
        int after = worklist.current() + 1;
        if (after < worklist.items().size()) {
            WorkItem item = worklist.items().get(after);
            ahead.prepare(worklist.file(item), item.page());
        }
    }

    private void failed(WorkItem item, String sentence) {
        turning = false;
        String text = item.label() + ": " + sentence;
        if (window == null) {
            IJ.error("PaperBeat", text);
        } else {
            window.model().say(text);
        }
    }

    private ImagePlus picture(WorkItem item) {
        boolean same = image != null && image.getOriginalFileInfo() != null;
        String file = worklist.file(item).toString();
        ImagePlus next = same && isOf(file) ? image : IJ.openImage(file);
        if (next == null) {
            throw new EcgException("reading", "The page could not be opened.", "");
        }
        if (new ImagePages(next).count() >= item.page()) {
            next.setPosition(item.page());
        }
        if (next.getWindow() == null) {
            next.show();
        }
        return next;
    }

    private boolean isOf(String file) {
        FileInfo info = image.getOriginalFileInfo();
        return info != null
                && info.directory != null
                && Path.of(info.directory, info.fileName).equals(Path.of(file))
                && image.getWindow() != null;
    }

    @Override
    public void save() {
        ImagePlus now = image;
        int shown = page;
        if (now == null || now.getWindow() == null) {
            return;
        }
        if (SwingUtilities.isEventDispatchThread()) {
            new Thread(() -> save(now, shown), "PaperBeat saving").start();
        } else {
            save(now, shown);
        }
    }

    private void save(ImagePlus image, int page) {
        try {
            new PageSession(image).save(page);
        } catch (EcgException e) {
            onSwing(() -> IJ.error("PaperBeat", e.sentence()));
        }
    }

    @Override
    public void closed() {
        ImagePlus.removeImageListener(this);
        ahead.close();
        if (image != null) {
            // a closed image has no pixels any more; what was done on it is kept by its document
            if (image.getProcessor() != null
                    && new PageSession(image).document(page).undoName().isPresent()) {
                save();
            }
            image.setProperty(PROPERTY, null);
            image = null;
        }
        window = null;
    }

    @Override
    public void imageOpened(ImagePlus opened) {
        // the desk opens its pages itself
    }

    @Override
    public void imageClosed(ImagePlus closed) {
        onSwing(
                () -> {
                    if (closed == image && window != null && !turning) {
                        window.shut();
                    }
                });
    }

    @Override
    public void imageUpdated(ImagePlus updated) {
        if (updated != image || window == null) {
            return;
        }
        int now = new ImagePages(updated).current();
        if (now != page) {
            onSwing(
                    () -> {
                        if (window != null && image != null) {
                            page = new ImagePages(image).current();
                            window.show(subject());
                        }
                    });
        }
    }
}
