package org.paperbeat.options;

import java.util.List;
import org.paperbeat.model.EcgException;

/**
 * Which network classifies beats.
 *
 * @param architecture one of {@link #ARCHITECTURES}
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

    public NetworkOptions {
        if (!ARCHITECTURES.contains(architecture)) {
            throw new EcgException(
                    "options",
                    "There is no network called " + architecture + ".",
                    "Choose one of: " + String.join(", ", ARCHITECTURES) + ".");
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

    /** A width that serves for an architecture. */
    public static int usualWidth(String architecture) {
        return BI_LSTM.equals(architecture) ? 32 : 4;
    }

    public static NetworkOptions defaults() {
        return new NetworkOptions(MULTI_SCALE_CNN, 4, 0.4);
    }
}
