package org.paperbeat.ui.review;

import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import org.paperbeat.model.Trace;
import org.paperbeat.options.QualityOptions;
import org.paperbeat.ui.edit.Selection;

/** The traces of a page by name, the one on the strip set off, poor ones underlined. */
final class LeadBar extends JPanel implements ReviewModel.View {
    private static final long serialVersionUID = 1L;
    private static final int PAD = 5;

    private final transient ReviewModel model;
    private final List<Integer> ends = new ArrayList<>();

    LeadBar(ReviewModel model) {
        this.model = model;
        setName("leads");
        setToolTipText("The lead on the strip (\u2191 \u2193); another name for it: L");
        addMouseListener(
                new MouseAdapter() {
                    @Override
                    public void mousePressed(MouseEvent e) {
                        press(e.getX());
                        if (SwingUtilities.isRightMouseButton(e)) {
                            menu(e);
                        }
                    }
                });
        model.add(this);
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(200, getFontMetrics(font()).getHeight() + 6);
    }

    private Font font() {
        return getFont() == null ? new Font(Font.SANS_SERIF, Font.PLAIN, 12) : getFont();
    }

    private void press(int x) {
        List<Trace> traces = model.state().page().traces();
        for (int k = 0; k < Math.min(ends.size(), traces.size()); k++) {
            if (x < ends.get(k)) {
                model.select(Selection.lead(traces.get(k).name()));
                return;
            }
        }
    }

    private void menu(MouseEvent e) {
        model.trace()
                .ifPresent(
                        t ->
                                ChoiceMenu.show(
                                        new PageChoices(model.subject().document()).lead(t.name()),
                                        this,
                                        e.getX(),
                                        e.getY()));
    }

    /** The trace after or before the one on the strip. */
    void step(int by) {
        List<Trace> traces = model.state().page().traces();
        if (!traces.isEmpty()) {
            int at = model.trace().map(traces::indexOf).orElse(0);
            int next = Math.floorMod(at + by, traces.size());
            model.select(Selection.lead(traces.get(next).name()));
        }
    }

    @Override
    public void pageChanged() {
        repaint();
    }

    @Override
    public void selectionChanged() {
        repaint();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setFont(font());
        ends.clear();
        if (model.subject() != null) {
            int x = 2;
            Trace shown = model.trace().orElse(null);
            for (Trace t : model.state().page().traces()) {
                x = paint(g, t, x, t == shown);
                ends.add(x);
            }
        }
        g.dispose();
    }

    private int paint(Graphics2D g, Trace t, int x, boolean shown) {
        String name = t.name().replace("_rhythm", " long").replace('_', ' ');
        FontMetrics m = g.getFontMetrics();
        int w = m.stringWidth(name) + 2 * PAD;
        if (shown) {
            g.setColor(ReviewColors.accent());
            g.fillRoundRect(x, 1, w, getHeight() - 3, 6, 6);
        }
        g.setColor(shown ? ReviewColors.paper() : ReviewColors.text());
        g.drawString(name, x + PAD, (getHeight() - m.getHeight()) / 2 + m.getAscent());
        boolean poor = t.quality().value() < QualityOptions.defaults().minTraceQuality();
        boolean open =
                model.attentions().stream()
                        .anyMatch(a -> a.item().name().equals(t.name()) && poorStep(a));
        if (poor || open) {
            g.setColor(ReviewColors.warning());
            g.setStroke(new BasicStroke(2));
            g.drawLine(x + PAD, getHeight() - 2, x + w - PAD, getHeight() - 2);
        }
        return x + w;
    }

    private static boolean poorStep(org.paperbeat.ui.edit.Attention a) {
        return switch (a.item().step()) {
            case LEADS, TRACES -> true;
            default -> false;
        };
    }
}
