package org.paperbeat.engine;

import java.util.ArrayList;
import java.util.List;
import org.paperbeat.engine.NetworkShape.Sizes;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Convolutions of several widths side by side, then residual ones, joined by the rhythm. After the
 * multi-scale network for beats of Sensors 24(8):2484 (2024, doi:10.3390/s24082484); sizes and the
 * rhythm branch are ours.
 */
final class MultiScaleCnn implements BeatNetwork {
    private static final int[] WIDTHS = {3, 7, 15, 31};
    private static final int RHYTHM_HIDDEN = 48;
    private static final int RHYTHM_OUT = 24;
    private static final int EMBEDDING = 64;

    private final Sizes sizes;
    private final int perWidth;

    /**
     * @param perWidth filters of each width in the first block; twice as many in the second
     */
    MultiScaleCnn(Sizes sizes, int perWidth) {
        this.sizes = sizes;
        this.perWidth = perWidth;
    }

    @Override
    public Heads build(Layers l, Operand<TFloat32> beats, Operand<TFloat32> context) {
        Ops tf = l.tf();
        Operand<TFloat32> x = tf.expandDims(beats, tf.constant(1));
        int channels = 4 * perWidth;
        x = multiScale(l, "scale1", x, sizes.channels(), perWidth);
        x = multiScale(l, "scale2", x, channels, 2 * perWidth);
        int wide = 2 * channels;
        int deep = wide;
        x = residual(l, "residual1", x, wide, deep);
        x = residual(l, "residual2", x, deep, deep);
        Operand<TFloat32> pooled = l.concat(List.of(l.meanOverTime(x), l.maxOverTime(x)), 1);
        pooled = l.dropout(pooled, sizes.dropout());
        Operand<TFloat32> rhythm =
                l.relu(l.dense("rhythm1", context, sizes.features(), RHYTHM_HIDDEN));
        rhythm = l.relu(l.dense("rhythm2", rhythm, RHYTHM_HIDDEN, RHYTHM_OUT));
        Operand<TFloat32> joined = l.concat(List.of(pooled, rhythm), 1);
        Operand<TFloat32> embedding =
                l.relu(l.dense("embedding", joined, 2 * deep + RHYTHM_OUT, EMBEDDING));
        Operand<TFloat32> head =
                l.dense(
                        "head",
                        l.dropout(embedding, sizes.dropout() / 2),
                        EMBEDDING,
                        sizes.classes());
        Operand<TFloat32> bypass =
                l.dense("rhythm_bypass", context, sizes.features(), sizes.classes());
        return new Heads(tf.math.add(head, bypass), embedding);
    }

    private static Operand<TFloat32> multiScale(
            Layers l, String name, Operand<TFloat32> x, int inputs, int filters) {
        List<Operand<TFloat32>> parts = new ArrayList<>();
        for (int width : WIDTHS) {
            parts.add(l.conv(name + ".conv" + width, x, inputs, filters, width));
        }
        int outputs = filters * WIDTHS.length;
        Operand<TFloat32> joined = l.concat(parts, 3);
        return l.halve(l.relu(l.batchNorm(name + ".norm", joined, outputs)));
    }

    private static Operand<TFloat32> residual(
            Layers l, String name, Operand<TFloat32> x, int inputs, int outputs) {
        Operand<TFloat32> y = l.conv(name + ".conv1", x, inputs, outputs, 5);
        y = l.relu(l.batchNorm(name + ".norm1", y, outputs));
        y = l.conv(name + ".conv2", y, outputs, outputs, 5);
        y = l.batchNorm(name + ".norm2", y, outputs);
        Operand<TFloat32> straight =
                inputs == outputs ? x : l.conv(name + ".shortcut", x, inputs, outputs, 1);
        return l.halve(l.relu(l.tf().math.add(y, straight)));
    }
}
