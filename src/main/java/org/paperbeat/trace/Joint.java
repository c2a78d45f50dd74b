package org.paperbeat.trace;

import org.paperbeat.model.Source;

/** Where a line followed anew joins the line as it was. */
final class Joint {
    private final InkPath before;
    private final InkPath now;
    private final Source[] made;
    private final int toleranceRows;
    private final int columns;

    /**
     * @param before top below bottom where there was none
     * @param made who made the old line, per column
     * @param columns in a row that both must run alike
     */
    Joint(InkPath before, InkPath now, Source[] made, Stroke stroke, int columns) {
        this.before = before;
        this.now = now;
        this.made = made;
        this.toleranceRows = (int) Math.ceil(2 * stroke.radius()) + 1;
        this.columns = columns;
    }

    /** The column, at or left of one, from which on the new line is taken. */
    int left(int from) {
        return search(from, -1);
    }

    /** The column, at or right of one, up to which the new line is taken. */
    int right(int to) {
        return search(to, 1);
    }

    private int search(int start, int step) {
        int alike = 0;
        int c = start;
        while (c + step >= 0 && c + step < made.length) {
            if (made[c + step] == Source.HUMAN) {
                // what a person made before stays
                return c;
            }
            alike = isAlike(c + step) ? alike + 1 : 0;
            c += step;
            if (alike >= columns) {
                return c - step * columns;
            }
        }
        return c;
    }

    /** Whether neither line leaves the other's rows in a column and those beside it. */
    private boolean isAlike(int c) {
        return before.top()[c] <= before.bottom()[c]
                && isWithin(before, now, c)
                && isWithin(now, before, c);
    }

    private boolean isWithin(InkPath inner, InkPath outer, int c) {
        int top = Integer.MAX_VALUE;
        int bottom = Integer.MIN_VALUE;
        int beside = toleranceRows;
        for (int k = Math.max(0, c - beside); k <= Math.min(made.length - 1, c + beside); k++) {
            if (outer.top()[k] <= outer.bottom()[k]) {
                top = Math.min(top, outer.top()[k]);
                bottom = Math.max(bottom, outer.bottom()[k]);
            }
        }
        return inner.top()[c] >= top - toleranceRows && inner.bottom()[c] <= bottom + toleranceRows;
    }
}
