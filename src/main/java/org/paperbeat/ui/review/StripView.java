package org.paperbeat.ui.review;

import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import org.paperbeat.model.Beat;
import org.paperbeat.model.BeatLimits;
import org.paperbeat.model.Trace;
import org.paperbeat.model.WaveLimit;
import org.paperbeat.ui.edit.BeatRef;
import org.paperbeat.ui.edit.CommandCall;
import org.paperbeat.ui.edit.LimitEdits;
import org.paperbeat.ui.edit.Selection;

/**
 * The strip of a lead in seconds and millivolts. Click selects a beat, a drag on a handle moves the
 * limit of a wave, a drag with calipers on measures, any other drag and the wheel move the strip.
 */
final class StripView extends JPanel implements ReviewModel.View {
    private static final long serialVersionUID = 1L;
    private static final double[] SIZES = {1, 1.4, 2, 2.8, 4, 5.6, 8};
    private static final int USUAL = 3;
    private static final double GRAB_PX = 6;
    private static final double NEAR_BEAT_PX = 40;

    private final transient ReviewModel model;
    private int size = USUAL;
    private double fromSeconds;
    private boolean measuring;
    private String shownTrace;
    private transient WaveLimit grabbed;
    private double grabbedSeconds;
    private double dragX;
    private double pressX;

    StripView(ReviewModel model) {
        this.model = model;
        setName("strip");
        setOpaque(true);
        setFocusable(true);
        getAccessibleContext().setAccessibleName("Strip of the selected lead");
        Mouse mouse = new Mouse();
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        addMouseWheelListener(mouse);
        model.add(this);
    }

    @Override
    public Dimension getPreferredSize() {
        int em = getFont() == null ? 12 : getFont().getSize();
        return new Dimension(30 * em, 14 * em);
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(100, 80);
    }

    /** As large as the person chose; where the strip is low, so small that the usual size fits. */
    private double pxPerMm() {
        double[] range = range();
        double tallMm = (range[1] - range[0]) * StripScale.MM_PER_MV + 4;
        double room = Math.max(20, getHeight() - 2.8 * getFont().getSize());
        double usual = Math.min(SIZES[USUAL] * getFont().getSize() / 12.0, room / tallMm);
        return usual * SIZES[size] / SIZES[USUAL];
    }

    /** Larger or smaller. */
    void zoom(int by) {
        double middle = scale().seconds(getWidth() / 2.0);
        size = Math.max(0, Math.min(SIZES.length - 1, size + by));
        fromSeconds += middle - scale().seconds(getWidth() / 2.0);
        keepInside();
        repaint();
    }

    /** Whether a drag measures. */
    boolean isMeasuring() {
        return measuring;
    }

    void setMeasuring(boolean on) {
        measuring = on;
        if (!on) {
            model.calipers(null);
        }
        setCursor(Cursor.getPredefinedCursor(on ? Cursor.CROSSHAIR_CURSOR : Cursor.DEFAULT_CURSOR));
    }

    StripScale scale() {
        return new StripScale(fromSeconds, pxPerMm(), zero());
    }

    /** Zero lies where the whole trace fits best. */
    private double zero() {
        double[] range = range();
        double room = getHeight() + getFont().getSize();
        return room / 2 + (range[0] + range[1]) / 2 * StripScale.MM_PER_MV * pxPerMm();
    }

    /** Lowest and highest voltage of the trace, mV. */
    private double[] range() {
        double low = -0.5;
        double high = 1;
        for (float v : model.trace().map(Trace::mv).orElse(new float[0])) {
            if (!Float.isNaN(v)) {
                low = Math.min(low, v);
                high = Math.max(high, v);
            }
        }
        return new double[] {low, high};
    }

    @Override
    public void pageChanged() {
        repaint();
    }

    @Override
    public void pointerChanged() {
        Hover h = model.hover();
        boolean ours = h != null && h.trace() != null && h.trace().equals(shownTrace);
        if (ours && grabbed == null && getMousePosition() == null) {
            show(h.seconds(), h.seconds());
        }
        repaint();
    }

    @Override
    public void selectionChanged() {
        Optional<Trace> trace = model.trace();
        String name = trace.map(Trace::name).orElse(null);
        if (name != null && !name.equals(shownTrace)) {
            shownTrace = name;
            fromSeconds = trace.get().timeSeconds(0) - 0.1;
            if (model.calipers() != null) {
                model.calipers(null);
            }
        }
        Selection s = model.selection();
        if (s.beat() != null) {
            show(s.beat().timeSeconds() - 0.4, s.beat().timeSeconds() + 0.6);
        } else if (s.range() != null) {
            show(s.range().fromSeconds(), s.range().toSeconds());
        }
        repaint();
    }

    /** Brings a stretch into view if it is not. */
    private void show(double from, double to) {
        double seconds = getWidth() / (StripScale.MM_PER_SECOND * pxPerMm());
        if (from < fromSeconds || to > fromSeconds + seconds) {
            fromSeconds = (from + to) / 2 - seconds / 2;
            keepInside();
        }
    }

    private void keepInside() {
        model.trace()
                .ifPresent(
                        t -> {
                            double seconds = getWidth() / (StripScale.MM_PER_SECOND * pxPerMm());
                            double first = t.timeSeconds(0) - 0.1;
                            double last = t.timeSeconds(t.length()) + 0.1 - seconds;
                            fromSeconds = Math.max(first, Math.min(last, fromSeconds));
                        });
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setFont(getFont());
        keepInside();
        StripPainter painter = new StripPainter(g, scale(), getWidth(), getHeight());
        painter.paper();
        model.trace().ifPresent(t -> paint(painter, t));
        g.dispose();
    }

    private void paint(StripPainter painter, Trace t) {
        painter.range(model.selection().range());
        Optional<Beat> chosen = model.beat().filter(b -> b.trace().equals(t.name()));
        chosen.ifPresent(
                b ->
                        painter.band(
                                b.timeSeconds() - 0.06,
                                b.timeSeconds() + 0.06,
                                ReviewColors.accent(),
                                40));
        painter.line(t);
        List<Beat> own = model.state().beats(t.name());
        if (own.isEmpty()) {
            model.state().page().readingBeats().stream()
                    .filter(b -> b.timeSeconds() > t.timeSeconds(0))
                    .filter(b -> b.timeSeconds() < t.timeSeconds(t.length()))
                    .forEach(painter::beatElsewhere);
        }
        for (Beat b : own) {
            boolean selected = chosen.filter(b::equals).isPresent();
            BeatLimits limits = model.limits(b);
            if (selected && grabbed != null) {
                limits = limits.moved(grabbed, grabbedSeconds);
            }
            painter.waves(limits, selected, grabbed);
            painter.beat(b, t, selected);
        }
        Hover h = model.hover();
        if (h != null && t.name().equals(h.trace())) {
            painter.pointer(h.seconds(), t.mv()[PagePlaces.index(t, h.seconds())]);
        }
        if (model.calipers() != null) {
            painter.calipers(model.calipers());
        }
        painter.name(t.name().replace('_', ' '));
    }

    /** The limit of the selected beat at a place. */
    private Optional<WaveLimit> limitAt(double x) {
        Optional<Beat> chosen = model.beat();
        if (chosen.isEmpty() || measuring) {
            return Optional.empty();
        }
        BeatLimits limits = model.limits(chosen.get());
        return limits.seconds().entrySet().stream()
                .filter(e -> Math.abs(scale().x(e.getValue()) - x) <= GRAB_PX)
                .min(Comparator.comparingDouble(e -> Math.abs(scale().x(e.getValue()) - x)))
                .map(java.util.Map.Entry::getKey);
    }

    private void selectBeatAt(double x, String trace) {
        beatAt(x, trace)
                .ifPresentOrElse(model::selectBeat, () -> model.select(Selection.lead(trace)));
    }

    private Optional<Beat> beatAt(double x, String trace) {
        double seconds = scale().seconds(x);
        return model.state().beats(trace).stream()
                .min(Comparator.comparingDouble(b -> Math.abs(b.timeSeconds() - seconds)))
                .filter(b -> Math.abs(scale().x(b.timeSeconds()) - x) < NEAR_BEAT_PX);
    }

    /** Says what can be done to the limit, the beat or the place under the mouse. */
    private void menu(MouseEvent e) {
        PageChoices choices = new PageChoices(model.subject().document());
        Optional<WaveLimit> limit = limitAt(e.getX());
        Trace t = model.trace().orElseThrow();
        List<Choice> here = new ArrayList<>();
        if (limit.isPresent()) {
            here.add(choices.noLimit(model.beat().orElseThrow(), limit.get()));
        } else {
            Optional<Beat> beat = beatAt(e.getX(), t.name());
            beat.ifPresent(model::selectBeat);
            here.addAll(
                    beat.map(choices::beat)
                            .orElse(List.of(choices.addBeat(t.name(), scale().seconds(e.getX())))));
        }
        ChoiceMenu.show(
                PageChoices.groups(List.of(here, choices.lead(t.name()), choices.history())),
                this,
                e.getX(),
                e.getY());
    }

    /** What the mouse does. */
    private final class Mouse extends MouseAdapter {
        @Override
        public void mousePressed(MouseEvent e) {
            requestFocusInWindow();
            pressX = e.getX();
            dragX = e.getX();
            if (model.trace().isPresent() && SwingUtilities.isRightMouseButton(e)) {
                menu(e);
            }
            if (!SwingUtilities.isLeftMouseButton(e) || model.trace().isEmpty()) {
                return;
            }
            if (measuring) {
                double s = scale().seconds(e.getX());
                double mv = scale().mv(e.getY());
                model.calipers(new Calipers(s, mv, s, mv));
            } else {
                grabbed = limitAt(e.getX()).orElse(null);
                grabbedSeconds = scale().seconds(e.getX());
            }
        }

        @Override
        public void mouseDragged(MouseEvent e) {
            Calipers c = model.calipers();
            if (measuring && c != null) {
                model.calipers(
                        new Calipers(
                                c.fromSeconds(),
                                c.fromMv(),
                                scale().seconds(e.getX()),
                                scale().mv(e.getY())));
            } else if (grabbed != null) {
                grabbedSeconds = scale().seconds(e.getX());
                repaint();
            } else {
                fromSeconds -= (e.getX() - dragX) / (StripScale.MM_PER_SECOND * pxPerMm());
                keepInside();
                repaint();
            }
            dragX = e.getX();
        }

        @Override
        public void mouseReleased(MouseEvent e) {
            if (grabbed != null && Math.abs(e.getX() - pressX) >= 1) {
                WaveLimit limit = grabbed;
                double to = CommandCall.tenthMilli(grabbedSeconds);
                model.beat()
                        .ifPresent(b -> model.perform(LimitEdits.move(BeatRef.of(b), limit, to)));
            } else if (grabbed == null && !measuring && Math.abs(e.getX() - pressX) < 3) {
                model.trace().ifPresent(t -> selectBeatAt(e.getX(), t.name()));
            }
            grabbed = null;
        }

        @Override
        public void mouseMoved(MouseEvent e) {
            Optional<Trace> trace = model.trace();
            if (trace.isEmpty()) {
                return;
            }
            double s = scale().seconds(e.getX());
            model.hoverOnStrip(
                    new Hover(trace.get().name(), s, PagePlaces.of(trace.get(), s).orElse(null)));
            if (!measuring) {
                boolean onLimit = limitAt(e.getX()).isPresent();
                setCursor(
                        Cursor.getPredefinedCursor(
                                onLimit ? Cursor.E_RESIZE_CURSOR : Cursor.DEFAULT_CURSOR));
            }
        }

        @Override
        public void mouseExited(MouseEvent e) {
            model.hoverOnStrip(null);
        }

        @Override
        public void mouseWheelMoved(MouseWheelEvent e) {
            if (e.isControlDown()) {
                zoom(e.getWheelRotation() < 0 ? 1 : -1);
            } else {
                fromSeconds += 0.2 * e.getPreciseWheelRotation();
                keepInside();
                repaint();
            }
        }
    }
}
