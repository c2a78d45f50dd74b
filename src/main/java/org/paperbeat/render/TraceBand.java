package org.paperbeat.render;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.Trace;

/**
 * The band of a page in which traces lie, on the page turned by quarters until it reads upright.
 */
final class TraceBand {
    private final int turns;
    private final int fileWidth;
    private final int fileHeight;
    private double top;
    private double bottom;

    TraceBand(Digitization state, int fileWidth, int fileHeight) {
        double degrees = state.calibration() == null ? 0 : state.calibration().rotationDegrees();
        this.turns = Math.floorMod((int) Math.round(degrees / 90), 4);
        this.fileWidth = fileWidth;
        this.fileHeight = fileHeight;
        this.top = height();
        this.bottom = 0;
        AffineTransform upright = toUpright();
        state.traces().forEach(t -> take(t, upright));
    }

    private void take(Trace trace, AffineTransform upright) {
        double[] place = new double[2];
        for (int i = 0; i < trace.length(); i++) {
            if (!Float.isNaN(trace.mv()[i])) {
                place[0] = trace.xPx()[i];
                place[1] = trace.yPx()[i];
                upright.transform(place, 0, place, 0, 1);
                top = Math.min(top, place[1]);
                bottom = Math.max(bottom, place[1]);
            }
        }
    }

    /** Of the upright page. */
    double width() {
        return turns % 2 == 0 ? fileWidth : fileHeight;
    }

    /** Of the upright page. */
    double height() {
        return turns % 2 == 0 ? fileHeight : fileWidth;
    }

    /** Room above the highest sample; the whole page where there is none. */
    double above() {
        return top;
    }

    /** Room below the lowest sample; the whole page where there is none. */
    double below() {
        return height() - bottom;
    }

    /** From the upright page to the file's pixels. */
    AffineTransform fromUpright() {
        AffineTransform t = new AffineTransform();
        switch (turns) {
            case 1 -> t.translate(fileWidth, 0);
            case 2 -> t.translate(fileWidth, fileHeight);
            case 3 -> t.translate(0, fileHeight);
            default -> t.setToIdentity();
        }
        t.quadrantRotate(turns);
        return t;
    }

    private AffineTransform toUpright() {
        try {
            return fromUpright().createInverse();
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException("quarter turns have an inverse", e);
        }
    }
}
