package org.paperbeat.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.ImageInfo;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PagePoint;
import org.paperbeat.ui.edit.CalibrationEdits;
import org.paperbeat.ui.edit.EditAction;
import org.paperbeat.ui.edit.GridCorners;
import org.paperbeat.ui.edit.PageDocument;
import org.paperbeat.ui.edit.Recalibration;
import org.paperbeat.ui.review.Choice;
import org.paperbeat.ui.review.PageChoices;

/** Calibration: the found grid lies over the page; corners, crossings and known lengths are set. */
final class CalibrationGestures extends Gestures {
    private static final double[] STEPS_MM = {1, 2.5, 5, 10, 20};
    private static final double[] SPEEDS = {12.5, 25, 50};
    private static final double[] GAINS = {5, 10, 20};
    private static final double CORNER_REACH = 1.5;

    private enum Kind {
        NONE,
        CORNER,
        NODE,
        LENGTH
    }

    private int step = 2;
    private Kind kind = Kind.NONE;
    private Spot pressed;
    private Spot over;
    private int corner;
    private PagePoint node;
    private PageCalibration preview;

    CalibrationGestures(PageDocument document, Desk desk) {
        super(document, desk);
    }

    @Override
    String hint() {
        PageCalibration c = state().page().calibration();
        if (c == null) {
            return "Calibration: drag a line over millimetres you know, then type them";
        }
        return String.format(
                Locale.ROOT,
                "Grid %s mm [ ]: drag corner or crossing, Shift length, P %s, G %s mm/mV",
                plain(STEPS_MM[step]),
                plain(c.paperSpeed().value()),
                plain(c.gain().value()));
    }

    private static String plain(double value) {
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.1f", value);
    }

    private PageCalibration shown() {
        return preview != null ? preview : state().page().calibration();
    }

    @Override
    Pointer pointer(Spot at) {
        boolean holds = !at.shift() && shown() != null && (cornerAt(at) >= 0 || nodeAt(at) != null);
        return holds ? Pointer.HAND : Pointer.CROSS;
    }

    private int cornerAt(Spot at) {
        List<PagePoint> corners = corners(shown());
        for (int k = 0; k < corners.size(); k++) {
            PagePoint p = corners.get(k);
            if (at.distance(p.x(), p.y()) <= CORNER_REACH * at.tolerancePx()) {
                return k;
            }
        }
        return -1;
    }

    private List<PagePoint> corners(PageCalibration c) {
        PageCalibration known = state().page().calibration();
        return GridCorners.of(known, state().page().image()).pixels(c);
    }

    /** The crossing of drawn lines near a place, paper mm; null = none. */
    private PagePoint nodeAt(Spot at) {
        PagePoint p = shown().toPaper(at.x(), at.y());
        double mm = STEPS_MM[step];
        PagePoint near = new PagePoint(mm * Math.rint(p.x() / mm), mm * Math.rint(p.y() / mm));
        return at.isNear(shown().toPixel(near.x(), near.y())) ? near : null;
    }

    @Override
    void press(Spot at) {
        cancel();
        pressed = at;
        over = at;
        boolean known = state().page().calibration() != null;
        corner = known && !at.shift() ? cornerAt(at) : -1;
        node = known && !at.shift() && corner < 0 ? nodeAt(at) : null;
        kind = corner >= 0 ? Kind.CORNER : node != null ? Kind.NODE : Kind.NONE;
        if (kind == Kind.NONE && (at.shift() || !known)) {
            kind = Kind.LENGTH;
        }
    }

    @Override
    void drag(Spot at) {
        over = at;
        if (kind == Kind.CORNER || kind == Kind.NODE) {
            try {
                Recalibration to =
                        new Recalibration(state().page().calibration(), state().page().image());
                preview =
                        kind == Kind.CORNER
                                ? to.corner(corner, at.point())
                                : to.node(node, at.point());
            } catch (EcgException e) {
                desk.say(e.sentence());
            }
        }
        desk.repaint();
    }

    @Override
    void release(Spot at) {
        Kind done = isClick(pressed == null ? at : pressed, at) ? Kind.NONE : kind;
        EditAction action =
                switch (done) {
                    case CORNER -> CalibrationEdits.corner(corner, at.point());
                    case NODE -> CalibrationEdits.node(node, at.point());
                    default -> null;
                };
        if (done == Kind.LENGTH) {
            askLength(pressed.point(), at.point());
        }
        cancel();
        if (action != null) {
            document.submit(action);
        }
        desk.repaint();
    }

    private void askLength(PagePoint a, PagePoint b) {
        desk.ask(
                "Length of this line in mm:",
                typed -> {
                    try {
                        double mm = Double.parseDouble(typed.strip().replace(',', '.'));
                        document.submit(CalibrationEdits.knownLength(a, b, mm, false));
                    } catch (NumberFormatException e) {
                        desk.say("\"" + typed + "\" is no number of millimetres.");
                    }
                });
    }

    @Override
    boolean key(Press press, Spot at) {
        PageCalibration c = state().page().calibration();
        switch (press.upper()) {
            case '[' -> step = Math.max(0, step - 1);
            case ']' -> step = Math.min(STEPS_MM.length - 1, step + 1);
            case 'P' -> {
                if (c != null) {
                    document.submit(
                            CalibrationEdits.paperSpeed(next(SPEEDS, c.paperSpeed().value())));
                }
            }
            case 'G' -> {
                if (c != null) {
                    document.submit(CalibrationEdits.gain(next(GAINS, c.gain().value())));
                }
            }
            default -> {
                return false;
            }
        }
        desk.say(hint());
        desk.repaint();
        return true;
    }

    @Override
    List<Choice> choices(Spot at) {
        List<Choice> steps = new ArrayList<>();
        for (int k = 0; k < STEPS_MM.length; k++) {
            int chosen = k;
            String mark = k == step ? "\u2022 " : "   ";
            steps.add(Choice.of(mark + plain(STEPS_MM[k]) + " mm", "", () -> gridStep(chosen)));
        }
        return PageChoices.groups(
                List.of(
                        new PageChoices(document).scales(),
                        List.of(Choice.menu("Grid lines every", steps))));
    }

    private void gridStep(int chosen) {
        step = chosen;
        desk.say(hint());
        desk.repaint();
    }

    private static double next(double[] values, double now) {
        for (double v : values) {
            if (v > now + 0.1) {
                return v;
            }
        }
        return values[0];
    }

    @Override
    void cancel() {
        kind = Kind.NONE;
        preview = null;
        pressed = null;
    }

    @Override
    List<Mark> sketch() {
        List<Mark> marks = new ArrayList<>();
        PageCalibration c = shown();
        if (c != null) {
            marks.addAll(grid(c, state().page().image()));
            corners(c).forEach(p -> marks.add(Mark.handle(p, Mark.Tone.SELECTED)));
        }
        if (kind == Kind.LENGTH) {
            marks.add(Mark.line(List.of(pressed.point(), over.point()), Mark.Tone.PREVIEW));
        }
        return marks;
    }

    private List<Mark> grid(PageCalibration c, ImageInfo image) {
        double u0 = Double.POSITIVE_INFINITY;
        double u1 = Double.NEGATIVE_INFINITY;
        double v0 = u0;
        double v1 = u1;
        for (int k = 0; k < 4; k++) {
            PagePoint p =
                    c.toPaper((k % 2) * (image.width() - 1.0), (k / 2) * (image.height() - 1.0));
            u0 = Math.min(u0, p.x());
            u1 = Math.max(u1, p.x());
            v0 = Math.min(v0, p.y());
            v1 = Math.max(v1, p.y());
        }
        double mm = STEPS_MM[step];
        boolean bent = c.warp() != null;
        List<Mark> lines = new ArrayList<>();
        for (double u = mm * Math.ceil(u0 / mm); u <= u1; u += mm) {
            lines.add(line(c, u, v0, u, v1, bent));
        }
        for (double v = mm * Math.ceil(v0 / mm); v <= v1; v += mm) {
            lines.add(line(c, u0, v, u1, v, bent));
        }
        return lines;
    }

    private static Mark line(
            PageCalibration c, double u0, double v0, double u1, double v1, boolean bent) {
        int parts = bent ? (int) Math.ceil(Math.hypot(u1 - u0, v1 - v0) / 5) : 1;
        List<PagePoint> points = new ArrayList<>();
        for (int i = 0; i <= parts; i++) {
            double t = i / (double) parts;
            points.add(c.toPixel(u0 + t * (u1 - u0), v0 + t * (v1 - v0)));
        }
        return Mark.line(points, Mark.Tone.GRID);
    }
}
