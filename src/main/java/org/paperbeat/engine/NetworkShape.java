package org.paperbeat.engine;

import org.paperbeat.classify.BeatModelSpec;
import org.paperbeat.model.EcgException;
import org.paperbeat.options.NetworkOptions;

/** Which network, of which size. */
final class NetworkShape {

    /**
     * The sizes every network needs.
     *
     * @param window samples of a beat
     * @param channels of a beat
     * @param features of the rhythm
     * @param classes to tell apart
     * @param dropout rate in training
     */
    record Sizes(int window, int channels, int features, int classes, float dropout) {}

    private NetworkShape() {}

    /** The sizes a contract asks for. */
    static Sizes sizes(BeatModelSpec spec, NetworkOptions options) {
        return new Sizes(
                spec.window().length(),
                spec.allChannels(),
                spec.contextMean().length,
                spec.classes().size(),
                (float) options.dropout());
    }

    /** Whether a weight belongs to what learns when the rest is kept: the last layer. */
    static boolean isHead(String architecture, String weight) {
        return architecture.equals(NetworkOptions.AUTOENCODER)
                ? !weight.startsWith(ConvAutoencoder.ENCODER)
                : weight.startsWith("head.") || weight.startsWith("rhythm_bypass.");
    }

    /** The network of that architecture. */
    static BeatNetwork network(NetworkOptions options, Sizes sizes) {
        return switch (options.architecture()) {
            case NetworkOptions.MULTI_SCALE_CNN -> new MultiScaleCnn(sizes, options.width());
            case NetworkOptions.BI_LSTM -> new BiLstm(sizes, options.width());
            case NetworkOptions.AUTOENCODER -> new ConvAutoencoder(sizes, options.width());
            default ->
                    throw new EcgException(
                            "training",
                            "There is no network called " + options.architecture() + ".",
                            "Choose one of: " + NetworkOptions.ARCHITECTURES + ".");
        };
    }
}
