package org.paperbeat.cli;

import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Parent of the evaluations. */
@Command(
        name = "evaluate",
        header = "Measures PaperBeat against reference data.",
        subcommands = {
            EvaluateDigitizationCommand.class,
            EvaluateBeatsCommand.class,
            EvaluatePeaksCommand.class,
            EvaluateDelineationCommand.class,
            EvaluateDrawnCommand.class,
            EvaluateRoundTripCommand.class,
            EvaluateNetworksCommand.class
        })
final class EvaluateCommand implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to evaluate: " + names(spec) + ".");
    }

    /** The subcommands' names, for a sentence. */
    static String names(CommandSpec spec) {
        return spec.subcommands().keySet().stream().collect(Collectors.joining(", "));
    }
}
