package org.paperbeat.host;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import ij.IJ;
import ij.ImageJ;
import ij.Menus;
import ij.WindowManager;
import ij.plugin.frame.Recorder;
import java.awt.Button;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dialog;
import java.awt.GraphicsEnvironment;
import java.awt.Menu;
import java.awt.MenuItem;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A real ImageJ for tests, worked by events sent to its parts: needs a display but neither a window
 * manager nor the keyboard focus. Close it, or later tests find it.
 */
final class ImageJWindow implements AutoCloseable {
    private static final long PATIENCE_MS = 60_000;

    /** Starts ImageJ with PaperBeat's menu; skips the calling test where there is no display. */
    ImageJWindow() {
        if (GraphicsEnvironment.isHeadless()) {
            System.out.println("SKIPPED for want of a display");
        }
        assumeFalse(GraphicsEnvironment.isHeadless(), "no display");
        new ImageJ().exitWhenQuitting(false);
        HostMenu.install();
    }

    /** The entries of {@code Plugins > PaperBeat}. */
    Menu menu() {
        Menu plugins = Menus.getImageJMenu("Plugins");
        for (int i = 0; i < plugins.getItemCount(); i++) {
            if (plugins.getItem(i).getLabel().equals("PaperBeat")) {
                return (Menu) plugins.getItem(i);
            }
        }
        throw new AssertionError("no PaperBeat menu");
    }

    /** Chooses an entry as a click does; the command runs on a thread of its own. */
    void choose(String label) {
        Menu menu = menu();
        for (int i = 0; i < menu.getItemCount(); i++) {
            MenuItem item = menu.getItem(i);
            if (item.getLabel().equals(label)) {
                item.dispatchEvent(new ActionEvent(item, ActionEvent.ACTION_PERFORMED, label));
                return;
            }
        }
        throw new AssertionError("no menu entry " + label);
    }

    /**
     * Waits for a dialog of a kind that takes input. A dialog shows before its thread waits for the
     * answer; one that is pressed away in between (no person is that quick) is waited for for ever.
     */
    static <D extends Dialog> D dialog(Class<D> kind) {
        return await(
                kind.getSimpleName(),
                () -> {
                    for (Window w : Window.getWindows()) {
                        if (kind.isInstance(w) && w.isShowing() && isAwaited((Dialog) w)) {
                            return Optional.of(kind.cast(w));
                        }
                    }
                    return Optional.empty();
                });
    }

    private static boolean isAwaited(Dialog dialog) {
        return !dialog.isModal()
                || Thread.getAllStackTraces().values().stream().anyMatch(ImageJWindow::isAwaiting);
    }

    private static boolean isAwaiting(StackTraceElement[] frames) {
        boolean waits = Stream.of(frames).limit(3).anyMatch(f -> f.getMethodName().equals("wait"));
        return waits
                && Stream.of(frames)
                        .anyMatch(f -> f.getClassName().equals("java.awt.WaitDispatchSupport"));
    }

    /** Presses a button of a dialog. */
    static void press(Dialog dialog, String label) {
        Button button =
                parts(dialog, Button.class).stream()
                        .filter(b -> b.getLabel().strip().equals(label))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no button " + label));
        button.dispatchEvent(new ActionEvent(button, ActionEvent.ACTION_PERFORMED, label));
        await("end of " + dialog.getTitle(), () -> gone(dialog));
    }

    private static Optional<Boolean> gone(Dialog dialog) {
        return dialog.isShowing() ? Optional.empty() : Optional.of(true);
    }

    /** All parts of a kind, in their order. */
    static <C extends Component> List<C> parts(Container container, Class<C> kind) {
        List<C> found = new ArrayList<>();
        for (Component c : container.getComponents()) {
            if (kind.isInstance(c)) {
                found.add(kind.cast(c));
            }
            if (c instanceof Container inner) {
                found.addAll(parts(inner, kind));
            }
        }
        return found;
    }

    /** Waits until there is something. */
    static <T> T await(String what, Supplier<Optional<T>> search) {
        long end = System.currentTimeMillis() + PATIENCE_MS;
        while (System.currentTimeMillis() < end) {
            Optional<T> found = search.get();
            if (found.isPresent()) {
                return found.get();
            }
            IJ.wait(20);
        }
        throw new AssertionError("waited in vain for " + what);
    }

    /** Deletes a folder with what is in it. */
    static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        for (Window w : Window.getWindows()) {
            if (w instanceof Dialog && w.isShowing()) {
                w.dispose();
            }
        }
        Recorder recorder = Recorder.getInstance();
        if (recorder != null) {
            recorder.close();
        }
        for (int id : ids()) {
            WindowManager.getImage(id).changes = false;
            WindowManager.getImage(id).close();
        }
        ImageJ imagej = IJ.getInstance();
        imagej.quit();
        await("end of ImageJ", () -> Optional.ofNullable(IJ.getInstance() == null ? true : null));
    }

    private static int[] ids() {
        int[] ids = WindowManager.getIDList();
        return ids == null ? new int[0] : ids;
    }
}
