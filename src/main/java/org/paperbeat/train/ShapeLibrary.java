package org.paperbeat.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paperbeat.classify.TrainingShapes;

/**
 * Makes the shapes a model knows, and the limit beyond which a beat is unlike them all: the
 * distance that one in twenty beats of patients left out exceeds.
 */
final class ShapeLibrary {
    private static final int PROTOTYPES = 96;
    private static final int BEATS_OF_A_PATIENT = 300;
    private static final int GROUPS = 4;
    private static final double WITHIN = 0.95;

    private ShapeLibrary() {}

    /** Of training beats. With one patient alone nothing is known of others: null. */
    static TrainingShapes of(List<ReferenceBeat> beats) {
        List<List<float[]>> patients = new ArrayList<>(patients(beats).values());
        if (patients.size() < 2) {
            return null;
        }
        int groups = Math.min(GROUPS, patients.size());
        List<Double> distances = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            List<float[]> known = new ArrayList<>();
            List<float[]> left = new ArrayList<>();
            for (int p = 0; p < patients.size(); p++) {
                (p % groups == g ? left : known).addAll(patients.get(p));
            }
            float[][] prototypes = TrainingShapes.prototypes(known, PROTOTYPES);
            left.forEach(shape -> distances.add(TrainingShapes.distance(prototypes, shape)));
        }
        double[] sorted = distances.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        List<float[]> all = patients.stream().flatMap(List::stream).toList();
        return new TrainingShapes(
                TrainingShapes.prototypes(all, PROTOTYPES),
                sorted[(int) Math.min(sorted.length - 1, Math.floor(WITHIN * sorted.length))]);
    }

    /** Some beats of each patient, evenly spaced. */
    private static Map<String, List<float[]>> patients(List<ReferenceBeat> beats) {
        Map<String, List<float[]>> all = new LinkedHashMap<>();
        for (ReferenceBeat b : beats) {
            all.computeIfAbsent(MitBihSplit.patient(b.record()), p -> new ArrayList<>())
                    .add(TrainingShapes.shape(b.input()));
        }
        all.replaceAll((patient, shapes) -> some(shapes));
        return all;
    }

    private static List<float[]> some(List<float[]> shapes) {
        int n = Math.min(BEATS_OF_A_PATIENT, shapes.size());
        float[][] chosen = new float[n][];
        Arrays.setAll(chosen, i -> shapes.get((int) ((long) i * shapes.size() / n)));
        return List.of(chosen);
    }
}
