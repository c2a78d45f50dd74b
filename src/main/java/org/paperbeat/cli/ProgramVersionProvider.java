package org.paperbeat.cli;

import org.paperbeat.io.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** Answers {@code --version}. */
final class ProgramVersionProvider implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"PaperBeat " + ProgramVersion.get()};
    }
}
