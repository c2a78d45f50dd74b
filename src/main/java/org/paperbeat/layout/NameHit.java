package org.paperbeat.layout;

import org.paperbeat.model.Lead;
import org.paperbeat.text.LeadNameReader;
import org.paperbeat.text.PrintedWord;

/** A printed word taken for the name of a trace in a row. */
record NameHit(int row, PrintedWord word) {

    Lead lead() {
        return LeadNameReader.lead(word.best());
    }

    /** Probability of its likeliest name. */
    double probability() {
        return word.best() == 0 ? 0 : word.probability(word.best());
    }

    /** How much it proves: a bare stroke taken for I proves less than V5. */
    double weight() {
        return probability() * distinctness(lead());
    }

    static double distinctness(Lead lead) {
        return switch (lead) {
            case UNKNOWN -> 0;
            case I -> 0.2;
            case II -> 0.5;
            case III -> 0.7;
            default -> 1;
        };
    }
}
