package org.paperbeat.cli;

import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.paperbeat.model.EcgException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns whatever goes wrong into one clear sentence on stderr and an exit status. */
final class Errors implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private final BooleanSupplier debug;

    Errors(BooleanSupplier debug) {
        this.debug = debug;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        String path = command.getCommandSpec().qualifiedName();
        say(command, firstLine(e.getMessage()) + " See " + path + " --help.", e);
        return WRONG_USAGE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof ParameterException wrongUsage) {
            return handleParseException(wrongUsage, new String[0]);
        }
        say(command, sentence(e), e);
        return e instanceof EcgException ecg && ecg.stage().equals("options")
                ? WRONG_USAGE
                : FAILED;
    }

    /** One sentence for a person. */
    static String sentence(Throwable e) {
        if (e instanceof EcgException ecg) {
            return ecg.sentence();
        }
        if (e instanceof CancellationException) {
            return "Stopped.";
        }
        if (e instanceof NoSuchFileException) {
            return "There is no file " + e.getMessage() + ".";
        }
        if (e instanceof AccessDeniedException) {
            return "No permission for " + e.getMessage() + ".";
        }
        if (e instanceof OutOfMemoryError) {
            return "Not enough memory. Give Java more with -Xmx.";
        }
        return "Something unexpected went wrong ("
                + e.getClass().getSimpleName()
                + (e.getMessage() == null ? "" : ": " + firstLine(e.getMessage()))
                + "). The option --debug shows where.";
    }

    private void say(CommandLine command, String sentence, Exception e) {
        PrintWriter err = command.getErr();
        err.println(sentence);
        if (debug.getAsBoolean()) {
            e.printStackTrace(err);
        }
        err.flush();
    }

    private static String firstLine(String text) {
        String line = text.strip().lines().findFirst().orElse("Wrong usage");
        return line.endsWith(".") ? line : line + ".";
    }
}
