package org.paperbeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class PaperArgumentsTest {
    @Command
    private static final class Host {
        @Mixin private PaperArguments paper;
    }

    private static PaperArguments parsed(String... words) {
        Host host = new Host();
        new CommandLine(host).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(words);
        return host.paper;
    }

    @Test
    void theTitleTellsWhatWasDoneToTheStrips() {
        assertThat(parsed().printed()).isFalse();
        assertThat(parsed().words()).isEmpty();
        assertThat(parsed("--paper", "0.3").words()).contains("at 200 dpi");
        assertThat(parsed("--paper", "1", "--paper-look", "drawn").words())
                .contains("100 to 300 dpi");
    }
}
