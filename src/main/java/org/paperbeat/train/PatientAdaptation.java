package org.paperbeat.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.TrainOptions;

/**
 * A model that is told the first minutes of a patient and asked about the rest, as after a person
 * has corrected some beats (the task of Kiranyaz et al. 2016, doi:10.1109/TBME.2015.2468589). Not
 * comparable with figures of unseen patients. One thread.
 */
public final class PatientAdaptation {
    /** Stands beside every figure. */
    public static final String WARNING =
            "PATIENT-ADAPTED: the first minutes of each patient were learnt from.";

    private static final double STRIP_SECONDS = 10;
    private final BeatFineTuning tuning;
    private double allSeconds;
    private double longestSeconds;
    private int patients;

    /**
     * @param model folder of the model to begin with
     * @param options epochs, rates, seed
     */
    public PatientAdaptation(BeatTrainer trainer, Path model, TrainOptions options) {
        tuning = new BeatFineTuning(trainer, model, options, false);
    }

    /** Predictions of a record's beats after the first minutes. */
    public List<BeatPrediction> predictions(
            BeatDataSet set, EcgRecord record, double minutes, StageMonitor monitor) {
        long start = System.nanoTime();
        double end = minutes * 60 * record.samplingRateHz();
        List<ReferenceBeat> beats = set.annotated(record, STRIP_SECONDS, 0);
        List<ReferenceBeat> told = beats.stream().filter(b -> b.sampleIndex() < end).toList();
        List<ReferenceBeat> asked = beats.stream().filter(b -> b.sampleIndex() >= end).toList();
        List<TrainedNetwork> adapted = tuning.networks(told, (epoch, loss) -> {}, monitor);
        float[][] logits =
                BeatTraining.meanLogits(adapted, asked.stream().map(ReferenceBeat::input).toList());
        double took = (System.nanoTime() - start) / 1e9;
        longestSeconds = Math.max(longestSeconds, took);
        allSeconds += took;
        patients++;
        return new OutOfFold(asked, Stream.of(logits).toList())
                .predictions(tuning.spec().temperature());
    }

    /** How long the patients so far took, as a sentence. */
    public String timing() {
        return String.format(
                Locale.ROOT,
                "Adapting to a patient and asking takes %.1f s, at most %.1f s.",
                allSeconds / patients,
                longestSeconds);
    }
}
