package org.paperbeat.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.paperbeat.layout.LayoutCatalog;
import org.paperbeat.model.LeadLayout;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;

/** ImageJ's macro options find a key behind a digit or underscore, and never complain. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MacroKeysTest {
    private final Context context = new Context(CommandService.class);

    private List<CommandInfo> commands() {
        return CommandList.of(context);
    }

    private static List<ModuleItem<?>> inputs(CommandInfo command) {
        return CommandList.inputs(command);
    }

    @AfterAll
    void dispose() {
        context.dispose();
    }

    @Test
    void allCommandsAreFound() {
        assertThat(commands().stream().map(c -> c.getMenuPath().getLeaf().getName()))
                .contains(
                        "Digitize Paper ECG...",
                        "Batch Digitize...",
                        "Calibrate Grid...",
                        "Crop Leads...",
                        "Extract Traces...",
                        "Classify Beats...",
                        "Export Signals...",
                        "Train Classifier...",
                        "Fine-tune Classifier...",
                        "Explain Beat",
                        "Review Page",
                        "Open Worklist...",
                        "List Intervals...",
                        "Edit Wave...",
                        "Measure Interval...",
                        "Render Paper ECG...",
                        "About PaperBeat");
    }

    @Test
    void noKeyIsTheTailOfAnother() {
        for (CommandInfo command : commands()) {
            List<String> keys = inputs(command).stream().map(ModuleItem::getName).toList();
            for (String a : keys) {
                for (String b : keys) {
                    assertThat(!a.equals(b) && b.endsWith(a))
                            .as("%s: %s is the tail of %s", command.getTitle(), a, b)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void keysAreLowerCaseAndDescribed() {
        for (CommandInfo command : commands()) {
            for (ModuleItem<?> input : inputs(command)) {
                assertThat(input.getName()).matches("[a-z][a-z0-9_]*");
                assertThat(input.getDescription()).as(input.getName()).isNotBlank();
                assertThat(input.getLabel()).as(input.getName()).isNotBlank();
            }
        }
    }

    @Test
    void everyOfferedLayoutIsKnownAndEveryKnownOneOffered() {
        for (CommandInfo command : commands()) {
            for (ModuleItem<?> input : inputs(command)) {
                if (input.getName().equals("layout") && input.getChoices() != null) {
                    List<String> offered =
                            input.getChoices().stream().map(String::valueOf).toList();
                    assertThat(offered.subList(1, offered.size()))
                            .allMatch(name -> LayoutCatalog.load().named(name).isPresent());
                    assertThat(offered)
                            .containsAll(
                                    LayoutCatalog.load().all().stream()
                                            .map(LeadLayout::name)
                                            .toList());
                }
            }
        }
    }

    @Test
    void onlyFoldersPersist() {
        for (CommandInfo command : commands()) {
            for (ModuleItem<?> input : inputs(command)) {
                if (input.isPersisted() && input.getType() != ij.ImagePlus.class) {
                    assertThat(input.getType()).as(input.getName()).isEqualTo(File.class);
                }
            }
        }
    }

    @Test
    void commandsRunHeadlessAndDotsStandForADialog() {
        for (CommandInfo command : commands()) {
            assertThat(command.canRunHeadless()).as(command.getTitle()).isTrue();
            boolean asks =
                    StreamSupport.stream(inputs(command).spliterator(), false)
                            .anyMatch(i -> i.getType() != ij.ImagePlus.class);
            assertThat(command.getMenuPath().getLeaf().getName().endsWith("..."))
                    .as(command.getTitle())
                    .isEqualTo(asks);
        }
    }
}
