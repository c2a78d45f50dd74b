package org.paperbeat.classify;

import java.util.List;
import java.util.Map;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.BeatInput;
import org.paperbeat.model.BeatWindow;
import org.paperbeat.model.Classification;
import org.paperbeat.model.Lead;

/**
 * The contract of a beat model: what it takes, what it gives, how it was made.
 *
 * @param name of the model
 * @param version of the model
 * @param window how a beat is cut from the signal
 * @param channels per lead and window: 2 = the beat, and the beat less its strip's median beat
 * @param contextNames of the rhythm features, in order
 * @param contextMean of each rhythm feature, training data; normalization is inside the model
 * @param contextSd of each rhythm feature, training data
 * @param leads it was trained on, in input order
 * @param classes in output order
 * @param network its architecture's name
 * @param width its architecture's size
 * @param members networks averaged in it
 * @param temperature its logits are divided by (Guo et al. 2017, arXiv:1706.04599); applied inside
 *     the model
 * @param fibrillationGate where S is not called; null = nowhere
 * @param shortStripRule how S is called on strips of few beats; null = as elsewhere
 * @param earlyBeatRule how S is called of beats that do not come early; null = as of others
 * @param trainingShapes of the beats it was made for; null = not known
 * @param reviewBelow a beat whose most probable class is less probable needs a person
 * @param madeBy command, data and seed, a person can repeat it
 * @param use what it is for and what not
 * @param files SHA-256 of each file of the model folder but this contract, lower-case hex
 */
public record BeatModelSpec(
        String name,
        String version,
        BeatWindow window,
        int channels,
        List<String> contextNames,
        float[] contextMean,
        float[] contextSd,
        List<Lead> leads,
        List<AamiClass> classes,
        String network,
        int width,
        int members,
        double temperature,
        FibrillationGate fibrillationGate,
        ShortStripRule shortStripRule,
        EarlyBeatRule earlyBeatRule,
        TrainingShapes trainingShapes,
        double reviewBelow,
        String madeBy,
        String use,
        Map<String, String> files) {

    /** Stands in every contract. */
    public static final String RESEARCH_ONLY =
            "Research software. Not a medical device. Not for diagnosis or treatment.";

    public BeatModelSpec {
        contextNames = List.copyOf(contextNames);
        leads = List.copyOf(leads);
        classes = List.copyOf(classes);
        files = Map.copyOf(files);
        if (contextMean.length != contextNames.size() || contextSd.length != contextNames.size()) {
            throw new IllegalArgumentException("one mean and one sd per rhythm feature");
        }
    }

    /** Channels of all leads together. */
    public int allChannels() {
        return channels * leads.size();
    }

    /** What the model's probabilities become by its rules. */
    public Classification ruled(Classification said, BeatInput input) {
        Classification c = said;
        if (shortStripRule != null) {
            c = shortStripRule.apply(c, input, contextNames);
        }
        if (earlyBeatRule != null) {
            c = earlyBeatRule.apply(c, input, contextNames);
        }
        return fibrillationGate == null ? c : fibrillationGate.apply(c, input, contextNames);
    }

    /** The same contract with its files' checksums. */
    public BeatModelSpec withFiles(Map<String, String> newFiles) {
        return new BeatModelSpec(
                name,
                version,
                window,
                channels,
                contextNames,
                contextMean,
                contextSd,
                leads,
                classes,
                network,
                width,
                members,
                temperature,
                fibrillationGate,
                shortStripRule,
                earlyBeatRule,
                trainingShapes,
                reviewBelow,
                madeBy,
                use,
                newFiles);
    }

    /** The same contract with another temperature. */
    public BeatModelSpec withTemperature(double newTemperature) {
        return new BeatModelSpec(
                name,
                version,
                window,
                channels,
                contextNames,
                contextMean,
                contextSd,
                leads,
                classes,
                network,
                width,
                members,
                newTemperature,
                fibrillationGate,
                shortStripRule,
                earlyBeatRule,
                trainingShapes,
                reviewBelow,
                madeBy,
                use,
                files);
    }

    /** The same contract with the shapes of its training beats. */
    public BeatModelSpec withTrainingShapes(TrainingShapes shapes) {
        return new BeatModelSpec(
                name,
                version,
                window,
                channels,
                contextNames,
                contextMean,
                contextSd,
                leads,
                classes,
                network,
                width,
                members,
                temperature,
                fibrillationGate,
                shortStripRule,
                earlyBeatRule,
                shapes,
                reviewBelow,
                madeBy,
                use,
                files);
    }

    /** The contract of a model trained on from this one. */
    public BeatModelSpec tuned(String how) {
        return new BeatModelSpec(
                name,
                version + "-tuned",
                window,
                channels,
                contextNames,
                contextMean,
                contextSd,
                leads,
                classes,
                network,
                width,
                members,
                temperature,
                fibrillationGate,
                shortStripRule,
                earlyBeatRule,
                trainingShapes,
                reviewBelow,
                how,
                use,
                files);
    }
}
