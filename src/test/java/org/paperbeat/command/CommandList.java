package org.paperbeat.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;
import org.scijava.service.Service;

/** PaperBeat's commands and what a person or a macro can give them. */
public final class CommandList {
    private CommandList() {}

    /** All commands, by label. */
    public static List<CommandInfo> of(Context context) {
        return context.service(CommandService.class).getCommands().stream()
                .filter(c -> c.getDelegateClassName().startsWith("org.paperbeat."))
                .sorted(Comparator.comparing(CommandList::label))
                .toList();
    }

    /** A command's name in menu and macros. */
    public static String label(CommandInfo command) {
        return command.getMenuPath().getLeaf().getName();
    }

    /** Inputs without those SciJava fills in by itself. */
    public static List<ModuleItem<?>> inputs(CommandInfo command) {
        List<ModuleItem<?>> own = new ArrayList<>();
        for (ModuleItem<?> input : command.inputs()) {
            if (!Service.class.isAssignableFrom(input.getType())
                    && input.getType() != Context.class) {
                own.add(input);
            }
        }
        return own;
    }

    /** Inputs that have a key in macros: all but the image in front. */
    public static List<ModuleItem<?>> options(CommandInfo command) {
        return inputs(command).stream().filter(i -> i.getType() != ij.ImagePlus.class).toList();
    }
}
