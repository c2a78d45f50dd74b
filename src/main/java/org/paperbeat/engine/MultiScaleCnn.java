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
    private static final int HALVINGS = 4;
    private static final int CODE = 4;
    private static final int DECODER_WIDTH = 7;

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
        Operand<TFloat32> x = trunk(l, beats);
        int deep = deep();
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
        return new Heads(l.tf().math.add(head, bypass), embedding);
    }

    private int deep() {
        return 2 * WIDTHS.length * perWidth;
    }

    private Operand<TFloat32> trunk(Layers l, Operand<TFloat32> beats) {
        Ops tf = l.tf();
        Operand<TFloat32> x = tf.expandDims(beats, tf.constant(1));
        x = multiScale(l, "scale1", x, sizes.channels(), perWidth);
        x = multiScale(l, "scale2", x, WIDTHS.length * perWidth, 2 * perWidth);
        x = residual(l, "residual1", x, deep(), deep());
        return residual(l, "residual2", x, deep(), deep());
    }

    @Override
    public Operand<TFloat32> redrawn(Layers l, Operand<TFloat32> beats) {
        Ops tf = l.tf();
        Operand<TFloat32> x = l.conv("decoder.code", trunk(l, beats), deep(), CODE, 1);
        int time = sizes.window();
        for (int i = 0; i < HALVINGS; i++) {
            time = (time + 1) / 2;
        }
        int inputs = CODE;
        for (int i = HALVINGS - 1; i >= 0; i--) {
            // each sample twice
            x = l.concat(List.of(x, x), 3);
            time *= 2;
            x = tf.reshape(x, tf.constant(new int[] {-1, 1, time, inputs}));
            int outputs = i == 0 ? sizes.channels() : deep();
            x = l.conv("decoder.conv" + i, x, inputs, outputs, DECODER_WIDTH);
            inputs = outputs;
            x = i == 0 ? x : l.relu(l.batchNorm("decoder.norm" + i, x, outputs));
        }
        x = tf.reshape(x, tf.constant(new int[] {-1, time, inputs}));
        return tf.slice(
                x,
                tf.constant(new int[] {0, 0, 0}),
                tf.constant(new int[] {-1, sizes.window(), -1}));
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
