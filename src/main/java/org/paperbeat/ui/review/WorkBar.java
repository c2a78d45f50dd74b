package org.paperbeat.ui.review;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.Font;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.paperbeat.ui.review.ReviewIcon.Sign;
import org.paperbeat.ui.worklist.WorkItem;
import org.paperbeat.ui.worklist.WorkStatus;
import org.paperbeat.ui.worklist.Worklist;

/** The top of the window: page, its place and status in the worklist, note, undo, redo, keys. */
final class WorkBar extends JPanel implements ReviewModel.View {
    private static final long serialVersionUID = 1L;
    private static final int NOTE_COLUMNS = 10;

    private final transient ReviewModel model;
    private final transient WorkDesk desk;
    private final JLabel page = new JLabel(" ");
    private final JLabel status = new JLabel();
    private final JTextField note = new JTextField(NOTE_COLUMNS);
    private final JPanel queue = new JPanel(new BorderLayout(6, 0));
    private final KeyButton undo;
    private final KeyButton redo;

    WorkBar(ReviewModel model, WorkDesk desk, ReviewActions actions) {
        super(new BorderLayout(6, 3));
        this.model = model;
        this.desk = desk;
        undo = new KeyButton(ReviewKey.UNDO, new ReviewIcon(Sign.UNDO), actions);
        redo = new KeyButton(ReviewKey.REDO, new ReviewIcon(Sign.REDO), actions);
        setBorder(BorderFactory.createEmptyBorder(4, 6, 2, 4));
        page.setFont(page.getFont().deriveFont(Font.BOLD));
        JPanel right = row(FlowLayout.RIGHT);
        right.add(undo);
        right.add(redo);
        right.add(new KeyButton(ReviewKey.HELP, "?", actions));
        add(page);
        add(right, BorderLayout.EAST);
        add(queue(actions), BorderLayout.SOUTH);
        model.add(this);
    }

    private JPanel queue(ReviewActions actions) {
        JPanel left = row(FlowLayout.LEFT);
        left.add(new KeyButton(ReviewKey.PAGE_BEFORE, new ReviewIcon(Sign.BEFORE), actions));
        left.add(new KeyButton(ReviewKey.PAGE_NEXT, new ReviewIcon(Sign.NEXT), actions));
        left.add(new KeyButton(ReviewKey.DONE, "Done  D", actions));
        left.add(new KeyButton(ReviewKey.PROBLEM, "Problem  P", actions));
        left.add(new KeyButton(ReviewKey.WORKLIST, "List  W", actions));
        left.add(Box.createHorizontalStrut(2));
        left.add(status);
        note.setName("note");
        note.setToolTipText(ReviewKey.NOTE.tip());
        note.getAccessibleContext().setAccessibleName("Note on the page");
        note.addActionListener(e -> getRootPane().requestFocusInWindow());
        note.addFocusListener(
                new java.awt.event.FocusAdapter() {
                    @Override
                    public void focusLost(java.awt.event.FocusEvent e) {
                        keepNote();
                    }
                });
        queue.add(left, BorderLayout.WEST);
        queue.add(note);
        return queue;
    }

    private static JPanel row(int side) {
        return new JPanel(new FlowLayout(side, 3, 0));
    }

    /** Takes the keyboard to the note. */
    void focusNote() {
        note.requestFocusInWindow();
    }

    /** Keeps what stands in the note's field. */
    void keepNote() {
        desk.worklist().ifPresent(list -> list.note(note.getText().strip()));
    }

    @Override
    public void pageChanged() {
        Optional<Worklist> list = desk.worklist();
        String title = model.subject() == null ? "" : model.subject().title();
        queue.setVisible(list.isPresent());
        if (list.isPresent()) {
            WorkItem item = list.get().item();
            int count = list.get().items().size();
            page.setText((list.get().current() + 1) + " of " + count + "   " + item.label());
            page.setToolTipText(list.get().file(item).toString());
            long done = count - list.get().count(WorkStatus.TODO);
            status.setText(item.status().label() + ", " + done + "/" + count);
            status.setForeground(colour(item.status()));
            if (!note.isFocusOwner()) {
                note.setText(item.note());
            }
        } else {
            page.setText(title);
            page.setToolTipText(title);
        }
        undo();
    }

    private void undo() {
        Optional<String> back =
                Optional.ofNullable(model.subject()).flatMap(s -> s.document().undoName());
        Optional<String> again =
                Optional.ofNullable(model.subject()).flatMap(s -> s.document().redoName());
        undo.setEnabled(back.isPresent());
        redo.setEnabled(again.isPresent());
        undo.setToolTipText(
                back.map(n -> "Undo: " + n).orElse("Undo") + " (" + ReviewKey.UNDO.keys() + ")");
        redo.setToolTipText(
                again.map(n -> "Redo: " + n).orElse("Redo") + " (" + ReviewKey.REDO.keys() + ")");
    }

    static java.awt.Color colour(WorkStatus status) {
        return switch (status) {
            case TODO -> ReviewColors.dim();
            case DONE -> ReviewColors.state(org.paperbeat.ui.edit.StepState.CORRECTED);
            case PROBLEM -> ReviewColors.warning();
        };
    }
}
