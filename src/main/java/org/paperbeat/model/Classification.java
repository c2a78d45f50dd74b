package org.paperbeat.model;

/**
 * What a model says of one beat.
 *
 * @param probabilities one per {@link AamiClass} in its order, sum 1; not to be modified
 */
public record Classification(float[] probabilities) {
    public Classification {
        if (probabilities.length != AamiClass.values().length) {
            throw new IllegalArgumentException("one probability per AAMI class");
        }
    }

    /** The most probable class. */
    public AamiClass best() {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            if (probabilities[i] > probabilities[best]) {
                best = i;
            }
        }
        return AamiClass.values()[best];
    }

    public float probability(AamiClass aami) {
        return probabilities[aami.ordinal()];
    }

    /** Probability of the most probable class. */
    public float confidence() {
        return probability(best());
    }
}
