package org.paperbeat.classify;

import java.util.List;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.Lead;

/**
 * The contract of a beat model: what it takes and what it gives.
 *
 * @param name of the model
 * @param version of the model
 * @param samplingRateHz of its windows
 * @param samplesBefore the R peak in a window
 * @param samplesAfter the R peak's sample and those after it
 * @param lowHz lower edge of the band-pass; 0 = none
 * @param highHz upper edge of the band-pass
 * @param channels per lead and window
 * @param contextMean of each rhythm feature, training data
 * @param contextSd of each rhythm feature, training data
 * @param leads it was trained on, in input order
 * @param classes in output order
 */
public record BeatModelSpec(
        String name,
        String version,
        double samplingRateHz,
        int samplesBefore,
        int samplesAfter,
        double lowHz,
        double highHz,
        int channels,
        float[] contextMean,
        float[] contextSd,
        List<Lead> leads,
        List<AamiClass> classes) {
    public BeatModelSpec {
        leads = List.copyOf(leads);
        classes = List.copyOf(classes);
    }
}
