package org.paperbeat.train;

import java.util.List;

/**
 * One round of a cross-validation by patient.
 *
 * @param train records to learn from
 * @param validate records of other patients to be asked about
 */
public record CrossValidationRound(List<String> train, List<String> validate) {
    public CrossValidationRound {
        train = List.copyOf(train);
        validate = List.copyOf(validate);
    }
}
