package org.paperbeat.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Assign;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;

/**
 * The weights of a network in one graph, by name, in the order of their making. Values come from
 * Java, so that the same seed gives the same start everywhere.
 */
final class GraphWeights {

    /** How a weight begins. */
    enum Start {
        /** Normal with variance 2 / fan-in (He et al. 2015, doi:10.1109/ICCV.2015.123). */
        HE,
        ZERO,
        ONE
    }

    /**
     * One weight.
     *
     * @param variable in the graph
     * @param value placeholder its value is fed to
     * @param assign sets the variable to the value
     * @param trainable whether gradients change it
     * @param decayed whether weight decay applies
     */
    record Weight(
            String name,
            Shape shape,
            Start start,
            Variable<TFloat32> variable,
            Placeholder<TFloat32> value,
            Assign<TFloat32> assign,
            boolean trainable,
            boolean decayed) {
        int size() {
            return (int) shape.size();
        }
    }

    private final Map<String, Weight> weights = new LinkedHashMap<>();

    /** Makes a weight. */
    Variable<TFloat32> add(
            Ops tf, String name, Shape shape, Start start, boolean trainable, boolean decayed) {
        if (weights.containsKey(name)) {
            throw new IllegalArgumentException("two weights are called " + name);
        }
        Variable<TFloat32> variable =
                tf.withName(name).variable(shape, TFloat32.class, Variable.sharedName(name));
        Placeholder<TFloat32> value =
                tf.withName(name + ".value").placeholder(TFloat32.class, Placeholder.shape(shape));
        Assign<TFloat32> assign = tf.withName(name + ".assign").assign(variable, value);
        weights.put(
                name, new Weight(name, shape, start, variable, value, assign, trainable, decayed));
        return variable;
    }

    List<Weight> all() {
        return List.copyOf(weights.values());
    }

    List<Weight> trainable() {
        return weights.values().stream().filter(Weight::trainable).toList();
    }

    /** Values to begin training with. */
    Map<String, float[]> startValues(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, float[]> values = new LinkedHashMap<>();
        for (Weight w : weights.values()) {
            values.put(w.name(), startValue(w, random));
        }
        return values;
    }

    private static float[] startValue(Weight w, SplittableRandom random) {
        float[] v = new float[w.size()];
        if (w.start() == Start.ONE) {
            java.util.Arrays.fill(v, 1);
        } else if (w.start() == Start.HE) {
            long outputs = w.shape().get(w.shape().numDimensions() - 1);
            double sd = Math.sqrt(2.0 * outputs / v.length);
            for (int i = 0; i < v.length; i++) {
                v[i] = (float) (sd * random.nextGaussian());
            }
        }
        return v;
    }

    /** Sets all weights; every name must be there with its size. */
    void set(Session session, Map<String, float[]> values) {
        for (Weight w : weights.values()) {
            float[] v = values.get(w.name());
            if (v == null || v.length != w.size()) {
                throw new IllegalArgumentException("no fitting value for weight " + w.name());
            }
            try (TFloat32 t = TFloat32.tensorOf(w.shape(), DataBuffers.of(v));
                    Result r = session.runner().feed(w.value(), t).fetch(w.assign()).run()) {
                assert r.size() == 1;
            }
        }
    }

    /** Reads all weights. */
    Map<String, float[]> get(Session session) {
        Map<String, float[]> values = new LinkedHashMap<>();
        for (Weight w : weights.values()) {
            values.put(w.name(), read(session, w.variable().asOutput().op().name(), w.size()));
        }
        return values;
    }

    /** Reads one variable of any graph. */
    static float[] read(Session session, String variable, int size) {
        try (Result r = session.runner().fetch(variable).run()) {
            float[] v = new float[size];
            ((TFloat32) r.get(0))
                    .copyTo(
                            org.tensorflow.ndarray.NdArrays.wrap(
                                    ((TFloat32) r.get(0)).shape(),
                                    DataBuffers.of(v, false, false)));
            return v;
        }
    }
}
