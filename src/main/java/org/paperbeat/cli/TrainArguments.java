package org.paperbeat.cli;

import java.util.Locale;
import org.paperbeat.options.NetworkOptions;
import org.paperbeat.options.Pretraining;
import org.paperbeat.options.TrainOptions;
import picocli.CommandLine.Option;

/** Options of the network and its training. */
final class TrainArguments {
    @Option(names = "--seed", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--members", description = "Networks averaged in one model.")
    private int members = TrainOptions.defaults().members();

    @Option(names = "--epochs", description = "Passes through the beats.")
    private int epochs = TrainOptions.defaults().epochs();

    @Option(
            names = "--network",
            description = {
                "Its kind, or several with + between them, of which the networks are in turn.",
                "Default: ${DEFAULT-VALUE}."
            })
    private String network = TrainOptions.defaults().network().architecture();

    @Option(
            names = "--width",
            description = "Size of a network of one kind; as usual if not given.")
    private Integer width;

    @Option(
            names = "--pretrain",
            defaultValue = "NONE",
            description = {
                "none, head or full: an autoencoder first learns to draw beats anew, without",
                "classes; then its head, or all of it, learns classes."
            })
    private Pretraining pretraining;

    Pretraining pretraining() {
        return pretraining;
    }

    TrainOptions options() {
        NetworkOptions usual = NetworkOptions.usual(network);
        NetworkOptions wanted =
                width == null ? usual : new NetworkOptions(network, width, usual.dropout());
        return TrainOptions.defaults().withNetwork(wanted).withRun(members, seed, epochs);
    }

    /** The options as on the command line. */
    String words() {
        return " --seed "
                + seed
                + " --members "
                + members
                + " --epochs "
                + epochs
                + " --network "
                + network
                + (width == null ? "" : " --width " + width)
                + (pretraining == Pretraining.NONE
                        ? ""
                        : " --pretrain " + pretraining.name().toLowerCase(Locale.ROOT));
    }
}
