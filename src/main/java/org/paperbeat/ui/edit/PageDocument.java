package org.paperbeat.ui.edit;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.paperbeat.model.EcgException;

/**
 * A page while it is corrected: its state, everything done to it, and who wants to know.
 *
 * <p>States are immutable and may be read from any thread. Actions run one at a time on the thread
 * that calls; listeners are called through the executor given. Undo and redo have no limit.
 */
public final class PageDocument {
    private static final long IDLE_SECONDS = 2;

    private final Supplier<Machine> machineSource;
    private final Executor notifier;
    private final List<Supplier<PageListener>> listeners = new CopyOnWriteArrayList<>();
    // read by windows while an action runs
    private final Deque<Done> done = new ConcurrentLinkedDeque<>();
    private final Deque<Done> undone = new ConcurrentLinkedDeque<>();
    private final Object working = new Object();
    private final AtomicLong glimpses = new AtomicLong();
    private final ThreadPoolExecutor worker = worker();
    private Machine machine;
    private Consumer<PageState> autosave = state -> {};
    private Consumer<CommandCall> recorder = call -> {};
    private volatile PageState state;
    private volatile Selection selection = Selection.NONE;

    private volatile EditStep step = EditStep.TRACES;

    private record Done(String name, PageState before, PageState after) {}

    /** Ends a listener's service; may be called more than once. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * A document of a page.
     *
     * @param start what is known of it
     * @param machine asked for when first needed
     * @param notifier runs calls of listeners: the window system's queue, or {@code Runnable::run}
     */
    public PageDocument(PageState start, Supplier<Machine> machine, Executor notifier) {
        this.state = start;
        this.machineSource = machine;
        this.notifier = notifier;
    }

    /** One thread that goes when there is nothing to do, so that no page leaves one behind. */
    private static ThreadPoolExecutor worker() {
        ThreadPoolExecutor worker =
                new ThreadPoolExecutor(
                        1,
                        1,
                        IDLE_SECONDS,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        task -> {
                            Thread thread = new Thread(task, "PaperBeat bench");
                            thread.setDaemon(true);
                            return thread;
                        });
        worker.allowCoreThreadTimeOut(true);
        // what comes after the end is for nobody
        worker.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        return worker;
    }

    /** What is known now. */
    public PageState state() {
        return state;
    }

    /** Takes each new state, on the thread of the action, before listeners hear of it. */
    public void autosave(Consumer<PageState> saver) {
        autosave = saver;
    }

    /**
     * Does an action and finds anew what depends on it.
     *
     * @return the new state
     * @throws org.paperbeat.model.EcgException if it can't be done; nothing has changed then
     * @throws java.util.concurrent.CancellationException if the person stopped it; as above
     */
    public PageState apply(EditAction action) {
        synchronized (working) {
            PageState before = state;
            Edited edited = action.apply(before, machine());
            PageState after = machine().follow(before, edited);
            put(new Done(action.name(), before, after));
            return after;
        }
    }

    /** Takes the calls of commands that would do what was submitted and succeeded. */
    public void recorder(Consumer<CommandCall> taker) {
        recorder = taker;
    }

    /** Does an action as soon as those before it are done; listeners hear how it went. */
    public void submit(EditAction action) {
        worker.execute(
                () ->
                        told(
                                () -> {
                                    apply(action);
                                    action.calls().forEach(recorder);
                                }));
    }

    /** Takes the last action back as soon as those before it are done. */
    public void submitUndo() {
        worker.execute(() -> record(undo(), "Undo Correction"));
    }

    /** Does the last action taken back once more as soon as those before it are done. */
    public void submitRedo() {
        worker.execute(() -> record(redo(), "Redo Correction"));
    }

    private void record(boolean done, String command) {
        if (done) {
            recorder.accept(CommandCall.of(command));
        }
    }

    /**
     * Looks at what an action would do, while it is being prepared; changes nothing. Of several
     * that wait only the last is done.
     *
     * @param shown takes what was seen, as listeners are called
     */
    public <T> void glimpse(BiFunction<PageState, Machine, T> look, Consumer<T> shown) {
        long mine = glimpses.incrementAndGet();
        worker.execute(
                () -> {
                    if (mine == glimpses.get()) {
                        told(
                                () -> {
                                    T seen;
                                    synchronized (working) {
                                        seen = look.apply(state, machine());
                                    }
                                    notifier.execute(() -> shown.accept(seen));
                                });
                    }
                });
    }

    /** Nobody waits for glimpses any more. */
    public void forgetGlimpses() {
        glimpses.incrementAndGet();
    }

    private void told(Runnable work) {
        try {
            work.run();
        } catch (EcgException e) {
            tell(l -> l.actionFailed(e.sentence()));
        } catch (CancellationException e) {
            tell(l -> l.actionFailed("Cancelled."));
        } catch (RuntimeException e) {
            tell(l -> l.actionFailed("PaperBeat failed (" + e + "); please report it."));
            throw e;
        }
    }

    /** Waits until all that was submitted is done; for tests and for closing. */
    public void awaitIdle() {
        CountDownLatch reached = new CountDownLatch(1);
        worker.execute(reached::countDown);
        try {
            if (!worker.isShutdown()) {
                reached.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the document: its image was closed. Listeners are told and forgotten. */
    public void close() {
        tell(PageListener::documentClosed);
        listeners.clear();
        worker.shutdown();
    }

    /** Step a person works on: what the canvas edits. */
    public EditStep step() {
        return step;
    }

    /** Chooses the step to work on. */
    public void step(EditStep next) {
        if (next != step) {
            step = next;
            tell(l -> l.stepChosen(next));
        }
    }

    /** Takes a state that was made elsewhere, by a command say; can be undone. */
    public void replace(String name, PageState after) {
        synchronized (working) {
            put(new Done(name, state, after));
        }
    }

    private void put(Done step) {
        done.push(step);
        undone.clear();
        become(PageChange.Kind.DONE, step.name(), step.before(), step.after());
    }

    /** Takes the last action back; false if there is none. */
    public boolean undo() {
        synchronized (working) {
            if (done.isEmpty()) {
                return false;
            }
            Done step = done.pop();
            undone.push(step);
            become(PageChange.Kind.UNDONE, step.name(), step.after(), step.before());
            return true;
        }
    }

    /** Does the last action taken back once more; false if there is none. */
    public boolean redo() {
        synchronized (working) {
            if (undone.isEmpty()) {
                return false;
            }
            Done step = undone.pop();
            done.push(step);
            become(PageChange.Kind.REDONE, step.name(), step.before(), step.after());
            return true;
        }
    }

    /** Name of the action that undo would take back. */
    public Optional<String> undoName() {
        return Optional.ofNullable(done.peek()).map(Done::name);
    }

    /** Name of the action that redo would do. */
    public Optional<String> redoName() {
        return Optional.ofNullable(undone.peek()).map(Done::name);
    }

    /** Names of the actions done, first to last. */
    public List<String> history() {
        List<String> names = new ArrayList<>();
        done.descendingIterator().forEachRemaining(d -> names.add(d.name()));
        return names;
    }

    /** What is selected. */
    public Selection selection() {
        return selection;
    }

    /** Selects something. */
    public void select(Selection next) {
        Selection fitting = next.within(state);
        if (!fitting.equals(selection)) {
            selection = fitting;
            tell(l -> l.selectionChanged(fitting));
        }
    }

    /** Adds a listener that is kept until its subscription is closed. */
    public Subscription listen(PageListener listener) {
        return add(() -> listener);
    }

    /** Adds a listener that is forgotten as soon as nobody else holds it. */
    public Subscription listenWeakly(PageListener listener) {
        return add(new WeakReference<>(listener)::get);
    }

    private Subscription add(Supplier<PageListener> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Listeners that are still there. */
    public int listenerCount() {
        listeners.removeIf(l -> l.get() == null);
        return listeners.size();
    }

    /** The machine that works on this page. */
    Machine machine() {
        synchronized (working) {
            if (machine == null) {
                machine = machineSource.get();
            }
            return machine;
        }
    }

    private void become(PageChange.Kind kind, String name, PageState before, PageState after) {
        state = after;
        autosave.accept(after);
        tell(l -> l.pageChanged(new PageChange(kind, name, before, after)));
        select(selection);
    }

    private void tell(Consumer<PageListener> news) {
        List<PageListener> present =
                listeners.stream().map(Supplier::get).filter(Objects::nonNull).toList();
        if (present.size() < listeners.size()) {
            listeners.removeIf(l -> l.get() == null);
        }
        for (PageListener listener : present) {
            notifier.execute(() -> news.accept(listener));
        }
    }
}
