package org.paperbeat.train;

import java.util.List;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.Classification;

/** Which classes an evaluation tells apart. */
public enum ClassProtocol {
    /** N, S, V, F of ANSI/AAMI EC57; true Q is in no figure. */
    AAMI,
    /** Fusion beats count as V (Llamedo and Martinez 2011, doi:10.1109/TBME.2010.2068048). */
    AAMI2;

    /** The classes with figures. */
    public List<AamiClass> classes() {
        return this == AAMI
                ? List.of(AamiClass.N, AamiClass.S, AamiClass.V, AamiClass.F)
                : List.of(AamiClass.N, AamiClass.S, AamiClass.V);
    }

    /** The same predictions in this protocol's classes. */
    public List<BeatPrediction> apply(List<BeatPrediction> predictions) {
        return this == AAMI
                ? predictions
                : predictions.stream().map(ClassProtocol::joined).toList();
    }

    private AamiClass of(AamiClass aami) {
        return this == AAMI2 && aami == AamiClass.F ? AamiClass.V : aami;
    }

    private static BeatPrediction joined(BeatPrediction b) {
        Classification c = b.classification();
        if (c != null) {
            float[] p = c.probabilities().clone();
            p[AamiClass.V.ordinal()] += p[AamiClass.F.ordinal()];
            p[AamiClass.F.ordinal()] = 0;
            c = new Classification(p);
        }
        return new BeatPrediction(b.record(), b.sampleIndex(), AAMI2.of(b.truth()), c);
    }
}
