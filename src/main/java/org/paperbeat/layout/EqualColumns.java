package org.paperbeat.layout;

import java.util.List;

/**
 * Columns of one width, from places where they were seen to begin and end. QRS complexes that stand
 * above one another in several rows look like bars; what lies off the columns that most places
 * agree upon is none.
 *
 * @param start u of the first column's beginning, mm
 * @param pitch distance of the columns, mm
 */
record EqualColumns(double start, double pitch) {
    /** A place fits columns it misses by no more, mm. */
    private static final double FIT_MM = 0.3;

    /** A border further than this from where equal columns have it is not it, mm. */
    private static final double KEEP_MM = 0.45;

    /**
     * Where a column begins (or the last one ends).
     *
     * @param column its number, from 0; the number of columns for the last one's end
     * @param u where it was seen, mm
     * @param weight how much it counts
     */
    record Place(int column, double u, double weight) {}

    /** The columns most places agree upon; of equals those of the first and second place. */
    static EqualColumns through(List<Place> places) {
        EqualColumns best = null;
        double most = -1;
        for (int i = 0; i < places.size(); i++) {
            for (int j = i + 1; j < places.size(); j++) {
                EqualColumns columns = of(places.get(i), places.get(j));
                double agreed = columns.agreed(places);
                if (agreed > most + 1e-9) {
                    most = agreed;
                    best = columns;
                }
            }
        }
        return best.fitted(places);
    }

    private static EqualColumns of(Place a, Place b) {
        double pitch = (b.u() - a.u()) / (b.column() - a.column());
        return new EqualColumns(a.u() - a.column() * pitch, pitch);
    }

    private double agreed(List<Place> places) {
        return places.stream().filter(this::fits).mapToDouble(Place::weight).sum();
    }

    private boolean fits(Place p) {
        return Math.abs(at(p.column()) - p.u()) <= FIT_MM;
    }

    /** Least squares through the places that fit. */
    private EqualColumns fitted(List<Place> places) {
        double w = 0;
        double x = 0;
        double y = 0;
        for (Place p : places) {
            double weight = fits(p) ? p.weight() : 0;
            w += weight;
            x += weight * p.column();
            y += weight * p.u();
        }
        double xx = 0;
        double xy = 0;
        for (Place p : places) {
            double weight = fits(p) ? p.weight() : 0;
            xx += weight * (p.column() - x / w) * (p.column() - x / w);
            xy += weight * (p.column() - x / w) * (p.u() - y / w);
        }
        return new EqualColumns(y / w - xy / xx * x / w, xy / xx);
    }

    /** u where a column begins, mm. */
    double at(int column) {
        return start + column * pitch;
    }

    /** Whether a border seen at u may be that of a column. */
    boolean keeps(int column, double u) {
        return Math.abs(at(column) - u) <= KEEP_MM;
    }
}
