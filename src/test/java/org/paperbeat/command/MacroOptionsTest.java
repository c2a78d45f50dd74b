package org.paperbeat.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.ItemIO;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;

/**
 * {@code docs/macro-options.md} says what the commands' annotations say. To write it anew: {@code
 * mvn test -Dtest=MacroOptionsTest -Dpaperbeat.write=true}.
 */
class MacroOptionsTest {
    private static final Path TABLE = Path.of("docs", "macro-options.md");
    private static final String HEAD =
            """
            # Options of all commands in macros

            Made from the commands themselves; a test fails when it is stale. In a macro:

                run("Digitize Paper ECG...", "paper_speed=25 gain=10 show_plot=false");

            Yes/no options are written `key=true` and `key=false`, values with spaces in brackets
            (`folder=[my results]`). What is left out has its default, never the value of an earlier
            run (folders marked "last used" excepted). A value that is not allowed ends the command
            with a sentence that says what is. Scripts use the same names as parameters of the
            command classes. Research use only.
            """;

    @Test
    void theTableIsUpToDate() throws IOException {
        String now = text();
        if (Boolean.getBoolean("paperbeat.write")) {
            Files.writeString(TABLE, now);
        }
        assertThat(Files.readString(TABLE))
                .as("write it anew: mvn test -Dtest=MacroOptionsTest -Dpaperbeat.write=true")
                .isEqualTo(now);
    }

    private static String text() {
        StringBuilder text = new StringBuilder(HEAD);
        try (Context context = new Context(CommandService.class, ModuleService.class)) {
            for (CommandInfo command : CommandList.of(context)) {
                add(text, command, context.service(ModuleService.class).createModule(command));
            }
        }
        return text.toString();
    }

    private static void add(StringBuilder text, CommandInfo command, Module module) {
        text.append("\n## ").append(CommandList.label(command)).append("\n\n");
        text.append(command.getDescription());
        boolean onImage = CommandList.inputs(command).size() > CommandList.options(command).size();
        text.append(onImage ? " Works on the image in front.\n" : "\n");
        text.append("`").append(command.getDelegateClassName()).append("`");
        text.append(outputs(command)).append("\n");
        if (CommandList.options(command).isEmpty()) {
            text.append("\nNo options.\n");
            return;
        }
        text.append("\n| key | values | default | meaning |\n| --- | --- | --- | --- |\n");
        for (ModuleItem<?> option : CommandList.options(command)) {
            text.append(row(option, option.getValue(module)));
        }
    }

    private static String outputs(CommandInfo command) {
        StringBuilder names = new StringBuilder();
        for (ModuleItem<?> output : command.outputs()) {
            if (output.getIOType() == ItemIO.OUTPUT) {
                names.append(names.isEmpty() ? "; for scripts it gives " : ", ");
                names.append("`").append(output.getName()).append("` (");
                names.append(output.getType().getSimpleName()).append(")");
            }
        }
        return names.toString();
    }

    private static String row(ModuleItem<?> option, Object value) {
        return String.format(
                "| `%s` | %s | %s | %s: %s |\n",
                option.getName(),
                values(option),
                usual(option, value),
                option.getLabel(),
                option.getDescription());
    }

    private static String values(ModuleItem<?> option) {
        if (option.getChoices() != null && !option.getChoices().isEmpty()) {
            return option.getChoices().stream()
                    .map(c -> "`" + c + "`")
                    .collect(Collectors.joining(", "));
        }
        Class<?> type = option.getType();
        if (type == boolean.class || type == Boolean.class) {
            return "`true`, `false`";
        }
        if (type == File.class) {
            String style = String.valueOf(option.getWidgetStyle());
            return style.contains("directory") ? "folder" : "file";
        }
        if (type == String.class) {
            return "text";
        }
        boolean whole = type == int.class || type == long.class;
        String range =
                option.getMinimumValue() == null ? "" : " from " + number(option.getMinimumValue());
        range += option.getMaximumValue() == null ? "" : " to " + number(option.getMaximumValue());
        return (whole ? "whole number" : "number") + range;
    }

    private static String usual(ModuleItem<?> option, Object value) {
        if (option.isPersisted() && option.getType() == File.class) {
            return "last used";
        }
        if (value == null || value.toString().isEmpty()) {
            return option.isRequired() ? "must be given" : "none";
        }
        return "`" + number(value) + "`";
    }

    private static String number(Object value) {
        return value instanceof Double d && d == Math.rint(d)
                ? Long.toString(d.longValue())
                : value.toString();
    }
}
