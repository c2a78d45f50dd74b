package org.paperbeat.model;

import java.util.List;

/**
 * How far a result can be trusted.
 *
 * @param value in [0, 1]; NaN = not judged
 * @param reasons what lowers it, sentences for a person
 */
public record Quality(double value, List<String> reasons) {
    public Quality {
        reasons = List.copyOf(reasons);
    }
}
