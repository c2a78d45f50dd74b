package org.paperbeat.host;

import static org.assertj.core.api.Assertions.assertThat;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.io.FileSaver;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.paperbeat.command.CommandList;
import org.paperbeat.ij.ImagePages;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.options.RenderOptions;
import org.paperbeat.options.SyntheticEcgOptions;
import org.paperbeat.render.PageRenderer;
import org.paperbeat.render.SyntheticEcg;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;

/**
 * Runs every command as macro text with every value of every option: whatever is asked for is done
 * or refused in a sentence.
 */
@Timeout(300)
class EveryOptionHeadlessTest {
    private static final double MOST_PIXELS_PER_INCH = 200;

    @TempDir Path folder;
    private final ImagePlus page = page();

    @AfterEach
    void closeImages() {
        WindowManager.setTempCurrentImage(null);
    }

    @TestFactory
    List<DynamicTest> everyCommand() {
        HostMenu.install();
        List<DynamicTest> tests = new ArrayList<>();
        try (Context context = new Context(CommandService.class, ModuleService.class)) {
            for (CommandInfo command : CommandList.of(context)) {
                List<String> options =
                        options(
                                command,
                                context.service(ModuleService.class).createModule(command));
                String label = CommandList.label(command);
                tests.add(DynamicTest.dynamicTest(label, () -> runAll(label, options)));
            }
        }
        return tests;
    }

    /** The n-th line holds the n-th value of each option, or its first again. */
    private List<String> options(CommandInfo command, Module module) {
        List<List<String>> values = new ArrayList<>();
        List<ModuleItem<?>> inputs = CommandList.options(command);
        inputs.forEach(input -> values.add(values(input, input.getValue(module))));
        int runs = values.stream().mapToInt(List::size).max().orElse(1);
        List<String> lines = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < inputs.size(); i++) {
                String value = values.get(i).get(run % values.get(i).size());
                if (value != null) {
                    line.append(inputs.get(i).getName()).append("=[").append(value).append("] ");
                }
            }
            lines.add(line.toString().strip());
        }
        return lines;
    }

    private List<String> values(ModuleItem<?> input, Object usual) {
        if (input.getChoices() != null && !input.getChoices().isEmpty()) {
            return input.getChoices().stream().map(String::valueOf).toList();
        }
        Class<?> type = input.getType();
        if (type == boolean.class || type == Boolean.class) {
            return List.of("false", "true");
        }
        if (type == File.class) {
            return files(input);
        }
        if (usual instanceof Number number) {
            return numbers(input, number);
        }
        return java.util.Arrays.asList(usual == null ? null : usual.toString());
    }

    private List<String> files(ModuleItem<?> input) {
        if (input.getName().equals("input_folder")) {
            folder.resolve("pages").toFile().mkdirs();
            new FileSaver(page).saveAsTiff(folder.resolve("pages/small.tif").toString());
            return List.of(folder.resolve("pages").toString());
        }
        String file = folder.resolve(input.getName()).toString();
        return input.getName().endsWith("results_folder") || input.getName().equals("folder")
                ? List.of(file)
                : java.util.Arrays.asList(null, null, file);
    }

    private static List<String> numbers(ModuleItem<?> input, Number usual) {
        List<String> numbers = new ArrayList<>(List.of(usual.toString()));
        if (input.getMinimumValue() != null) {
            numbers.add(input.getMinimumValue().toString());
        }
        if (input.getMaximumValue() instanceof Number most
                && most.doubleValue() <= MOST_PIXELS_PER_INCH) {
            numbers.add(most.toString());
        }
        return numbers;
    }

    /** Small, since it is read some hundred times. */
    private static ImagePlus page() {
        EcgRecord ecg = new SyntheticEcg().generate(SyntheticEcgOptions.defaults());
        RenderOptions options = RenderOptions.builder().dpi(80).build();
        return ImagePages.image("small", new PageRenderer().render(ecg, options).image());
    }

    private void runAll(String label, List<String> options) {
        for (String line : options) {
            WindowManager.setTempCurrentImage(page.duplicate());
            String log = run(label, line);
            assertThat(log)
                    .as("%s with %s", label, line)
                    .doesNotContain("PaperBeat failed", "Exception", "Unrecognized");
        }
    }

    private static String run(String label, String options) {
        PrintStream before = System.out;
        PrintStream errorsBefore = System.err;
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrintStream caught = new PrintStream(text, true, StandardCharsets.UTF_8);
        System.setOut(caught);
        System.setErr(caught);
        try {
            IJ.runMacro("run(\"" + label + "\", \"" + options + "\");");
        } finally {
            System.setOut(before);
            System.setErr(errorsBefore);
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
