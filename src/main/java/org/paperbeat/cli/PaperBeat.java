package org.paperbeat.cli;

import java.util.logging.Level;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Root of the command line. */
@Command(
        name = "paperbeat",
        header = "Turns pictures of paper ECGs into signals and classified heartbeats.",
        footer = "%nFor research use only, not for diagnosis.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersionProvider.class,
        scope = ScopeType.INHERIT,
        subcommands = {
            DigitizeCommand.class,
            SummarizeCommand.class,
            RenderCommand.class,
            EvaluateCommand.class,
            GuiCommand.class,
            ClassifyCommand.class,
            TrainCommand.class,
            FineTuneCommand.class
        })
public final class PaperBeat implements Runnable {
    /** The main job: what is done where nothing else is asked for. */
    private static final String[] MAIN_JOB = {
        "digitize", "test-images/3x4-red.png", "--out", "target/paperbeat", "--redo"
    };

    @Spec private CommandSpec spec;

    @Option(
            names = "--debug",
            hidden = true,
            scope = ScopeType.INHERIT,
            description = "Show stack traces.")
    private boolean debug;

    /** Runs the command line and ends the process with its exit status. */
    public static void main(String[] args) {
        int status = execute(args.length == 0 ? MAIN_JOB : args);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Runs the command line; gives the exit status. */
    static int execute(String... args) {
        LogManager.getLogManager().getLogger("").setLevel(Level.OFF);
        PaperBeat root = new PaperBeat();
        Errors errors = new Errors(() -> root.debug);
        CommandLine command =
                new CommandLine(root)
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setParameterExceptionHandler(errors)
                        .setExecutionExceptionHandler(errors);
        int status = command.execute(args);
        flush(command);
        return status;
    }

    /** Each command has writers of its own, which keep an unfinished line. */
    private static void flush(CommandLine command) {
        command.getOut().flush();
        command.getErr().flush();
        command.getSubcommands().values().forEach(PaperBeat::flush);
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: " + EvaluateCommand.names(spec) + ".");
    }
}
