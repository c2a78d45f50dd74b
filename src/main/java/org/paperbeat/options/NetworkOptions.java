package org.paperbeat.options;

import java.util.List;
import java.util.regex.Pattern;
import org.paperbeat.model.EcgException;

/**
 * Which network classifies beats, or which kinds of them together.
 *
 * @param architecture one of {@link #ARCHITECTURES}, or several with {@value #AND} between them: a
 *     model's networks are then of these kinds in turn, each of its usual size
 * @param width a size the architecture scales with: filters of each width of the multi-scale CNN,
 *     units of each direction of the LSTM
 * @param dropout rate in training
 */
public record NetworkOptions(String architecture, int width, double dropout) {
    /** Convolutions of several widths side by side. */
    public static final String MULTI_SCALE_CNN = "multi-scale-cnn";

    /** Long short-term memory in both directions, for comparison. */
    public static final String BI_LSTM = "bi-lstm";

    /** A network that can first learn without classes, for comparison. */
    public static final String AUTOENCODER = "autoencoder";

    /** All there are. */
    public static final List<String> ARCHITECTURES = List.of(MULTI_SCALE_CNN, BI_LSTM, AUTOENCODER);

    private static final String AND = "+";
    private static final double DROPOUT = 0.4;
    private static final double RECURRENT_DROPOUT = 0.3;

    public NetworkOptions {
        if (!ARCHITECTURES.containsAll(kinds(architecture))) {
            throw new EcgException(
                    "options",
                    "There is no network called " + architecture + ".",
                    "Choose one of: "
                            + String.join(", ", ARCHITECTURES)
                            + "; or several with "
                            + AND
                            + " between them.");
        }
        if (width < 1 || width > 256) {
            throw new EcgException(
                    "options",
                    "A network width of " + width + " is out of range.",
                    "Give a number between 1 and 256.");
        }
        if (!(dropout >= 0 && dropout < 1)) {
            throw new EcgException(
                    "options",
                    "A dropout of " + dropout + " is out of range.",
                    "Give a number from 0 to below 1.");
        }
    }

    private static List<String> kinds(String architecture) {
        return List.of(architecture.split(Pattern.quote(AND), -1));
    }

    /** Number of kinds. */
    public int kinds() {
        return kinds(architecture).size();
    }

    /** What one of a model's networks is; counted from 0. */
    public NetworkOptions ofMember(int member) {
        List<String> kinds = kinds(architecture);
        return kinds.size() == 1 ? this : usual(kinds.get(member % kinds.size()));
    }

    /** A network of one kind as it serves. */
    public static NetworkOptions usual(String architecture) {
        return new NetworkOptions(
                architecture,
                usualWidth(architecture),
                BI_LSTM.equals(architecture) ? RECURRENT_DROPOUT : DROPOUT);
    }

    /** A width that serves for an architecture. */
    public static int usualWidth(String architecture) {
        return BI_LSTM.equals(architecture) ? 32 : 4;
    }

    public static NetworkOptions defaults() {
        return usual(MULTI_SCALE_CNN);
    }

    /**
     * What PaperBeat's own model consists of: two multi-scale CNNs and a companion of each kind.
     */
    public static NetworkOptions ofOwnModel() {
        String kinds = String.join(AND, MULTI_SCALE_CNN, BI_LSTM, MULTI_SCALE_CNN, AUTOENCODER);
        return new NetworkOptions(kinds, usualWidth(MULTI_SCALE_CNN), DROPOUT);
    }
}
