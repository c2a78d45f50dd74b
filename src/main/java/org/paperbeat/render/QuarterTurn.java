package org.paperbeat.render;

import java.awt.geom.AffineTransform;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.PageImage;

/** A page turned by quarters until it reads upright. */
final class QuarterTurn {
    private static final int WHITE = 255;

    private final PageImage page;
    private final int turns;

    QuarterTurn(Digitization state, PageImage page) {
        double degrees = state.calibration() == null ? 0 : state.calibration().rotationDegrees();
        this.turns = Math.floorMod((int) Math.round(degrees / 90), 4);
        this.page = page;
    }

    /** Of the upright page. */
    int width() {
        return turns % 2 == 0 ? page.width() : page.height();
    }

    /** Of the upright page. */
    int height() {
        return turns % 2 == 0 ? page.height() : page.width();
    }

    /** From the upright page to the file's pixels. */
    AffineTransform fromUpright() {
        AffineTransform t = new AffineTransform();
        switch (turns) {
            case 1 -> t.translate(page.width(), 0);
            case 2 -> t.translate(page.width(), page.height());
            case 3 -> t.translate(0, page.height());
            default -> t.setToIdentity();
        }
        t.quadrantRotate(turns);
        return t;
    }

    /** Of a place on the upright page: 0 white to 255 black, of the brightest channel. */
    int darkness(int x, int y) {
        int k =
                switch (turns) {
                    case 1 -> x * page.width() + page.width() - 1 - y;
                    case 2 -> (page.height() - 1 - y) * page.width() + page.width() - 1 - x;
                    case 3 -> (page.height() - 1 - x) * page.width() + y;
                    default -> y * page.width() + x;
                };
        return WHITE - Math.max(page.red(k), Math.max(page.green(k), page.blue(k)));
    }
}
