package org.paperbeat.layout;

/**
 * Where columns were seen to begin, and what columns of one width that makes.
 *
 * @param starts u of each column's beginning, mm
 * @param measured per column: whether it was seen
 */
record Borders(double[] starts, boolean[] measured) {
    /** Places this near to each other mean the same, mm. */
    private static final double SAME_MM = TimeOrigin.SAME_MM;

    /** The borders where columns of a width have them. */
    boolean[] on(double pitch) {
        boolean[] on = new boolean[starts.length];
        for (int k = 1; k < starts.length; k++) {
            on[k] = measured[k] && Math.abs(starts[k] - starts[0] - k * pitch) < 2 * SAME_MM;
        }
        return on;
    }

    /** Borders far from the first column tell more of the columns' width. */
    static int lever(boolean[] on) {
        int sum = 0;
        for (int k = 1; k < on.length; k++) {
            sum += on[k] ? k : 0;
        }
        return sum;
    }

    /** How many are true. */
    static int count(boolean[] flags) {
        int n = 0;
        for (boolean flag : flags) {
            n += flag ? 1 : 0;
        }
        return n;
    }

    /** Beginning of the first column as the bars have it; NaN if they are not at even distances. */
    double byAll(double pitch) {
        double sum = 0;
        int n = 0;
        for (int k = 1; k < starts.length; k++) {
            if (measured[k]) {
                sum += starts[k] - k * pitch;
                n++;
            }
        }
        double mean = sum / n;
        for (int k = 1; k < starts.length; k++) {
            if (measured[k] && Math.abs(starts[k] - k * pitch - mean) > 1.5 * SAME_MM) {
                return Double.NaN;
            }
        }
        return n == 0 ? Double.NaN : mean;
    }

    /** The same by two bars or more, and by most, where a QRS complex was taken for another. */
    double byMost(double pitch) {
        double best = Double.NaN;
        int most = Math.max(1, count(measured) / 2);
        for (int i = 1; i < starts.length; i++) {
            double origin = starts[i] - i * pitch;
            double sum = 0;
            int votes = 0;
            for (int k = 1; measured[i] && k < starts.length; k++) {
                double other = starts[k] - k * pitch;
                boolean agrees = measured[k] && Math.abs(other - origin) < SAME_MM;
                sum += agrees ? other : 0;
                votes += agrees ? 1 : 0;
            }
            if (votes > most) {
                most = votes;
                best = sum / votes;
            }
        }
        return best;
    }

    /** Beginning and distance of columns that at least two others agree with; null if none do. */
    double[] evenly() {
        double[] best = null;
        int most = 1;
        for (int i = 0; i < starts.length; i++) {
            for (int j = i + 1; j < starts.length; j++) {
                if (!measured[j] || i > 0 && !measured[i]) {
                    continue;
                }
                double pitch = (starts[j] - starts[i]) / (j - i);
                double origin = starts[i] - i * pitch;
                int votes = 0;
                for (int k = 1; k < starts.length; k++) {
                    boolean on = Math.abs(starts[k] - origin - k * pitch) < SAME_MM;
                    votes += measured[k] && on ? 1 : 0;
                }
                votes += Math.abs(starts[0] - origin) < 2 * SAME_MM ? 1 : 0;
                if (votes > most) {
                    most = votes;
                    best = new double[] {origin, pitch};
                }
            }
        }
        return most >= 3 ? best : null;
    }
}
