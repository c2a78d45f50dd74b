package org.paperbeat.io;

/** Text of a comma-separated table, built quickly and the same everywhere. Missing is empty. */
final class TableText {
    private static final long[] POWERS = {1, 10, 100, 1000, 10_000, 100_000, 1_000_000};

    private final StringBuilder text = new StringBuilder();
    private boolean lineStarted;

    /** Adds a cell, quoted where it must be. */
    TableText cell(String value) {
        separate();
        boolean quote =
                value.indexOf(',') >= 0 || value.indexOf('"') >= 0 || value.indexOf('\n') >= 0;
        text.append(quote ? '"' + value.replace("\"", "\"\"") + '"' : value);
        return this;
    }

    /** Adds a whole number. */
    TableText cell(long value) {
        separate();
        text.append(value);
        return this;
    }

    /** Adds a number with a fixed count of decimals, at most 6; nothing where it is NaN. */
    TableText cell(double value, int decimals) {
        separate();
        if (Double.isNaN(value)) {
            return this;
        }
        long scaled = Math.round(value * POWERS[decimals]);
        if (scaled < 0) {
            text.append('-');
            scaled = -scaled;
        }
        text.append(scaled / POWERS[decimals]);
        if (decimals > 0) {
            text.append('.');
            String fraction = Long.toString(scaled % POWERS[decimals]);
            text.append("0".repeat(decimals - fraction.length())).append(fraction);
        }
        return this;
    }

    /** Ends the line. */
    TableText line() {
        text.append('\n');
        lineStarted = false;
        return this;
    }

    private void separate() {
        if (lineStarted) {
            text.append(',');
        }
        lineStarted = true;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
