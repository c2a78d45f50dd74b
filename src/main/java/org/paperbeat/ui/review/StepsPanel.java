package org.paperbeat.ui.review;

import java.awt.BorderLayout;
import java.awt.Font;
import java.awt.GridLayout;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import org.paperbeat.model.Digitization;
import org.paperbeat.ui.edit.EditStep;
import org.paperbeat.ui.edit.StepState;

/** The four steps of a page: state, what was found, how much needs a look. */
final class StepsPanel extends JPanel implements ReviewModel.View {
    private static final long serialVersionUID = 1L;

    private final transient ReviewModel model;
    private final Map<EditStep, Row> rows = new EnumMap<>(EditStep.class);

    StepsPanel(ReviewModel model, ReviewActions actions) {
        super(new GridLayout(0, 1, 0, 1));
        this.model = model;
        for (EditStep step : EditStep.values()) {
            Row row = new Row(step, actions);
            rows.put(step, row);
            add(row);
        }
        model.add(this);
    }

    /** The key that goes to a step. */
    static ReviewKey key(EditStep step) {
        return switch (step) {
            case CALIBRATION -> ReviewKey.CALIBRATION;
            case LEADS -> ReviewKey.LEADS;
            case TRACES -> ReviewKey.TRACES;
            case BEATS -> ReviewKey.BEATS;
        };
    }

    @Override
    public void pageChanged() {
        rows.forEach((step, row) -> row.refresh());
    }

    @Override
    public void selectionChanged() {
        rows.forEach((step, row) -> row.emphasise());
    }

    /** One step. */
    private final class Row extends JPanel {
        private static final long serialVersionUID = 1L;
        private final EditStep step;
        private final JLabel name = new JLabel();
        private final JLabel found = new JLabel();
        private final JLabel state = new JLabel("", SwingConstants.RIGHT);

        Row(EditStep step, ReviewActions actions) {
            super(new BorderLayout(8, 0));
            this.step = step;
            setName("step " + step);
            setBorder(BorderFactory.createEmptyBorder(1, 4, 1, 4));
            name.setText((step.ordinal() + 1) + "  " + step.label());
            name.setIconTextGap(7);
            JPanel lines = new JPanel(new GridLayout(0, 1));
            lines.setOpaque(false);
            JPanel top = new JPanel(new BorderLayout());
            top.setOpaque(false);
            top.add(name, BorderLayout.WEST);
            top.add(state, BorderLayout.EAST);
            lines.add(top);
            lines.add(found);
            Font small = found.getFont();
            found.setFont(small.deriveFont(small.getSize2D() * 0.92f));
            found.setBorder(BorderFactory.createEmptyBorder(0, small.getSize() + 22, 0, 0));
            add(lines);
            ReviewKey key = key(step);
            setToolTipText("Next of this step to look at (" + key.keys() + ")");
            addMouseListener(
                    new MouseAdapter() {
                        @Override
                        public void mousePressed(MouseEvent e) {
                            if (SwingUtilities.isRightMouseButton(e) && model.subject() != null) {
                                menu(e);
                            } else {
                                actions.run(key);
                            }
                        }
                    });
        }

        /** What changes a step as a whole. */
        private void menu(MouseEvent e) {
            PageChoices choices = new PageChoices(model.subject().document());
            boolean calibrated = model.state().page().calibration() != null;
            List<Choice> own =
                    switch (step) {
                        case CALIBRATION -> choices.scales();
                        case LEADS -> calibrated ? List.of(choices.layout()) : List.of();
                        case TRACES, BEATS -> List.of();
                    };
            List<List<Choice>> groups = List.of(own, choices.history());
            ChoiceMenu.show(PageChoices.groups(groups), this, e.getX(), e.getY());
        }

        void refresh() {
            if (model.subject() == null) {
                return;
            }
            Digitization page = model.state().page();
            long open = model.attentions().stream().filter(a -> a.item().step() == step).count();
            StepState s = model.state().step(step);
            name.setIcon(ReviewIcon.of(s));
            state.setText(s.label() + (open > 0 ? " (" + open + ")" : ""));
            state.setForeground(ReviewColors.state(s));
            found.setText(StepTexts.of(step, page));
            found.setForeground(ReviewColors.dim());
            getAccessibleContext()
                    .setAccessibleName(step.label() + ": " + s.label() + ", " + found.getText());
        }

        void emphasise() {
            boolean now = model.subject() != null && model.subject().document().step() == step;
            name.setFont(name.getFont().deriveFont(now ? Font.BOLD : Font.PLAIN));
        }
    }
}
