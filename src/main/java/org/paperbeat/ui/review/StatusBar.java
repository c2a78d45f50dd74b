package org.paperbeat.ui.review;

import java.awt.BorderLayout;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.paperbeat.model.Beat;
import org.paperbeat.options.BeatPalette;

/**
 * The foot: what mouse and keys do on the page while the tool is in use; below it what failed, what
 * is measured, or where the pointer is.
 */
final class StatusBar extends JPanel implements ReviewModel.View {
    private static final long serialVersionUID = 1L;

    private final transient ReviewModel model;
    private final JLabel hint = new JLabel();
    private final JLabel text = new JLabel(" ");
    private final JLabel notice = new JLabel(BeatPalette.NOTICE.split("\\.")[0]);

    StatusBar(ReviewModel model) {
        super(new BorderLayout(8, 0));
        this.model = model;
        setBorder(BorderFactory.createEmptyBorder(2, 6, 2, 6));
        text.setName("status");
        notice.setToolTipText(BeatPalette.NOTICE);
        hint.setName("hint");
        hint.setVisible(false);
        add(hint, BorderLayout.NORTH);
        add(text);
        add(notice, BorderLayout.EAST);
        model.add(this);
    }

    @Override
    public void messageChanged() {
        tell();
    }

    @Override
    public void pointerChanged() {
        tell();
    }

    @Override
    public void selectionChanged() {
        tell();
    }

    private void tell() {
        notice.setForeground(ReviewColors.dim());
        hint.setForeground(ReviewColors.dim());
        hint.setText(model.hint());
        hint.setToolTipText(model.hint());
        hint.setVisible(!model.hint().isEmpty());
        boolean failed = !model.message().isEmpty();
        text.setForeground(failed ? ReviewColors.warning() : ReviewColors.text());
        text.setText(failed ? model.message() : plain());
        text.setToolTipText(text.getText());
    }

    private String plain() {
        if (model.subject() == null) {
            return " ";
        }
        if (model.calipers() != null) {
            return model.calipers().text();
        }
        Hover h = model.hover();
        if (h != null && h.trace() != null) {
            return String.format("%s  %.3f s", h.trace().replace('_', ' '), h.seconds());
        }
        return model.beat().map(this::intervals).orElse(" ");
    }

    private String intervals(Beat b) {
        return String.join("  ", StripPainter.intervals(model.limits(b), b.rrPrevSeconds()))
                + " ms";
    }
}
