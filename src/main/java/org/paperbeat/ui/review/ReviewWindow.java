package org.paperbeat.ui.review;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Rectangle;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.WindowConstants;
import org.paperbeat.ui.worklist.WorkStatus;
import org.paperbeat.ui.worklist.Worklist;

/**
 * The review window: a narrow window beside the picture of the page. It shows one page at a time
 * and holds nothing of it when it is closed.
 */
final class ReviewWindow extends JFrame {
    private static final long serialVersionUID = 1L;
    private static final String BEATS = "beats";
    private static final String WORKLIST = "worklist";

    private final transient ReviewModel model = new ReviewModel();
    private final transient ReviewActions actions = new ReviewActions();
    private final transient WorkDesk desk;
    private final StripView strip;
    private final LeadBar leads;
    private final BeatsPanel beats;
    private final WorkPanel work;
    private final WorkBar bar;
    private final KeysCard card = new KeysCard();
    private final JPanel below = new JPanel(new CardLayout());
    private final JSplitPane split = new JSplitPane(JSplitPane.VERTICAL_SPLIT);
    private boolean listShown;

    ReviewWindow(WorkDesk desk) {
        super("PaperBeat Review");
        this.desk = desk;
        setName("review");
        strip = new StripView(model);
        leads = new LeadBar(model);
        bar = new WorkBar(model, desk, actions);
        beats = new BeatsPanel(model, actions);
        work = new WorkPanel(model, desk);
        setContentPane(content());
        setGlassPane(card);
        bind();
        setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        addWindowListener(
                new WindowAdapter() {
                    @Override
                    public void windowClosing(WindowEvent e) {
                        shut();
                    }
                });
    }

    private JPanel content() {
        JPanel top = new JPanel(new BorderLayout());
        top.add(bar, BorderLayout.NORTH);
        JPanel steps = new JPanel(new BorderLayout(4, 0));
        steps.setBorder(BorderFactory.createEmptyBorder(2, 6, 2, 6));
        steps.add(new StepsPanel(model, actions));
        steps.add(new Magnifier(model), BorderLayout.EAST);
        top.add(steps);
        JPanel next = new JPanel(new BorderLayout());
        next.setBorder(BorderFactory.createEmptyBorder(2, 6, 4, 6));
        next.add(new NextPanel(model, actions));
        top.add(next, BorderLayout.SOUTH);
        JPanel signal = new JPanel(new BorderLayout(0, 2));
        signal.setBorder(BorderFactory.createEmptyBorder(0, 6, 2, 6));
        signal.add(leads, BorderLayout.NORTH);
        signal.add(strip);
        below.add(beats, BEATS);
        below.add(work, WORKLIST);
        below.setBorder(BorderFactory.createEmptyBorder(2, 6, 0, 6));
        split.setTopComponent(signal);
        split.setBottomComponent(below);
        split.setResizeWeight(0.45);
        split.setBorder(null);
        actions.leaveKeys(split);
        JPanel all = new JPanel(new BorderLayout());
        all.add(top, BorderLayout.NORTH);
        all.add(split);
        all.add(new StatusBar(model), BorderLayout.SOUTH);
        return all;
    }

    private void bind() {
        new ReviewCommands(model, strip).bind(actions);
        actions.put(ReviewKey.BEAT_NEXT, () -> beats.step(1));
        actions.put(ReviewKey.BEAT_BEFORE, () -> beats.step(-1));
        actions.put(ReviewKey.LEAD_NEXT, () -> leads.step(1));
        actions.put(ReviewKey.LEAD_BEFORE, () -> leads.step(-1));
        actions.put(ReviewKey.CALIPERS, () -> strip.setMeasuring(!strip.isMeasuring()));
        actions.put(ReviewKey.CLOSER, () -> strip.zoom(1));
        actions.put(ReviewKey.FARTHER, () -> strip.zoom(-1));
        actions.put(ReviewKey.FILTER, this::filter);
        actions.put(ReviewKey.PAGE_NEXT, () -> turn(1));
        actions.put(ReviewKey.PAGE_BEFORE, () -> turn(-1));
        actions.put(ReviewKey.DONE, () -> mark(WorkStatus.DONE));
        actions.put(ReviewKey.PROBLEM, () -> mark(WorkStatus.PROBLEM));
        actions.put(ReviewKey.NOTE, bar::focusNote);
        actions.put(ReviewKey.WORKLIST, () -> showList(!listShown));
        actions.put(ReviewKey.HELP, card::turn);
        actions.put(ReviewKey.ESCAPE, this::escape);
        actions.before(
                key -> {
                    boolean closes = key != ReviewKey.HELP && key != ReviewKey.ESCAPE;
                    card.setVisible(card.isVisible() && !closes);
                });
        // not to the root pane, whose keys are an open menu's
        actions.bind((JComponent) getContentPane());
    }

    /** The model, for tests and the desk. */
    ReviewModel model() {
        return model;
    }

    /** Does what a key stands for, wherever it was pressed. */
    void run(ReviewKey key) {
        actions.run(key);
    }

    /** Takes another page. */
    void show(ReviewSubject subject) {
        setTitle(subject == null ? "PaperBeat Review" : "PaperBeat Review - " + subject.title());
        model.show(subject);
        if (subject != null) {
            strip.requestFocusInWindow();
        }
    }

    /** Places the window; the split where it was last time. */
    void place(Rectangle bounds) {
        setBounds(bounds);
        ReviewPlace.divider().ifPresent(split::setDividerLocation);
    }

    private void filter() {
        showList(false);
        beats.focusFilter();
    }

    private void showList(boolean shown) {
        listShown = shown && desk.worklist().isPresent();
        ((CardLayout) below.getLayout()).show(below, listShown ? WORKLIST : BEATS);
        if (listShown) {
            // notes and states of now
            work.pageChanged();
            work.focusList();
        } else {
            strip.requestFocusInWindow();
        }
    }

    private void turn(int by) {
        Optional<Worklist> list = desk.worklist();
        if (desk.isTurning()) {
            return;
        }
        if (list.isEmpty()) {
            model.say("There is no worklist: open one with Plugins > PaperBeat > Open Worklist.");
            return;
        }
        bar.keepNote();
        if (list.get().step(by)) {
            desk.openCurrent();
        } else {
            model.say(by > 0 ? "This is the last page." : "This is the first page.");
        }
    }

    private void mark(WorkStatus status) {
        Optional<Worklist> list = desk.worklist();
        if (desk.isTurning()) {
            return;
        }
        if (list.isEmpty()) {
            desk.save();
            model.say("Saved.");
            return;
        }
        bar.keepNote();
        list.get().mark(status);
        if (status == WorkStatus.PROBLEM) {
            bar.pageChanged();
            work.pageChanged();
            return;
        }
        list.get()
                .nextToDo()
                .ifPresentOrElse(
                        next -> {
                            list.get().goTo(next);
                            desk.openCurrent();
                        },
                        () -> {
                            desk.save();
                            bar.pageChanged();
                            work.pageChanged();
                            model.say("All pages are done.");
                        });
    }

    private void escape() {
        if (card.isVisible()) {
            card.setVisible(false);
        } else if (listShown) {
            showList(false);
        } else if (strip.isMeasuring()) {
            strip.setMeasuring(false);
        } else {
            model.say("");
        }
        strip.requestFocusInWindow();
    }

    /** Closes the window and lets go of the page. */
    void shut() {
        bar.keepNote();
        ReviewPlace.keep(getBounds(), split.getDividerLocation());
        model.close();
        dispose();
        desk.closed();
    }
}
