package org.paperbeat.model;

import java.util.List;

/**
 * How far a result can be trusted.
 *
 * <p>Of drawn pages' leads with a quality of 0.7 and more 96 to 99 in a hundred are read better
 * than 10 dB, of those from 0.25 to 0.7 about 80, of those below less than half; NOTES has the
 * table.
 *
 * @param value in [0, 1]; NaN = not judged
 * @param reasons what lowers it, sentences for a person
 */
public record Quality(double value, List<String> reasons) {
    public Quality {
        reasons = List.copyOf(reasons);
    }
}
