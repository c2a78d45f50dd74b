package org.paperbeat.ui.review;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Font;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import org.paperbeat.ui.edit.Attention;

/** The next thing to look at, why, and what to do about it. */
final class NextPanel extends JPanel implements ReviewModel.View {
    private static final long serialVersionUID = 1L;
    private static final int REASON_LINES = 2;

    private final transient ReviewModel model;
    private final JLabel what = new JLabel(" ");
    private final JLabel why = new JLabel(" ");
    private final KeyButton accept;
    private final KeyButton goOn;

    NextPanel(ReviewModel model, ReviewActions actions) {
        super(new BorderLayout(6, 0));
        this.model = model;
        accept = new KeyButton(ReviewKey.ACCEPT, "Accept  Space", actions);
        goOn = new KeyButton(ReviewKey.GO_ON, "Next  G", actions);
        JPanel text = new JPanel(new BorderLayout());
        text.setOpaque(false);
        what.setFont(what.getFont().deriveFont(Font.BOLD));
        why.setVerticalAlignment(SwingConstants.TOP);
        int line = why.getFontMetrics(why.getFont()).getHeight();
        why.setPreferredSize(new Dimension(0, REASON_LINES * line));
        text.add(what, BorderLayout.NORTH);
        text.add(why);
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.RIGHT, 4, 2));
        buttons.setOpaque(false);
        buttons.add(accept);
        buttons.add(goOn);
        add(text);
        add(buttons, BorderLayout.EAST);
        model.add(this);
    }

    @Override
    public void pageChanged() {
        selectionChanged();
    }

    @Override
    public void selectionChanged() {
        Optional<Attention> next = model.attention();
        int left = model.attentions().size();
        if (model.subject() == null) {
            tell("No page", "", false);
        } else if (next.isPresent()) {
            int at = model.attentions().indexOf(next.get()) + 1;
            tell(
                    String.format(
                            "%d/%d  %s",
                            at, left, AttentionPlace.of(next.get(), model.state()).label()),
                    String.format("%.2f  %s", next.get().confidence(), next.get().reason()),
                    true);
        } else if (left > 0) {
            tell(left + (left == 1 ? " thing" : " things") + " to look at", "Next: G", true);
        } else {
            tell("Nothing left to look at", "Page done: D", false);
        }
        accept.setEnabled(next.isPresent());
        goOn.setEnabled(left > 0);
    }

    private void tell(String title, String reason, boolean open) {
        what.setText(title.replace('_', ' '));
        // as HTML a label breaks its lines
        why.setText("<html>" + reason + "</html>");
        why.setToolTipText(reason.isEmpty() ? null : reason);
        why.setForeground(ReviewColors.dim());
        setBorder(
                BorderFactory.createCompoundBorder(
                        BorderFactory.createMatteBorder(
                                0, 4, 0, 0, open ? ReviewColors.warning() : ReviewColors.line()),
                        BorderFactory.createEmptyBorder(3, 8, 3, 2)));
    }
}
