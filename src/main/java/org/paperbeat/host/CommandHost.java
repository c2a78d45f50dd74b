package org.paperbeat.host;

import java.util.ArrayList;
import java.util.List;
import org.scijava.Cancelable;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.convert.ConvertService;
import org.scijava.display.DisplayPostprocessor;
import org.scijava.log.LogService;
import org.scijava.module.Module;
import org.scijava.module.ModuleRunner;
import org.scijava.module.ModuleService;
import org.scijava.module.process.ModulePostprocessor;
import org.scijava.module.process.ModulePreprocessor;
import org.scijava.module.process.PostprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.module.process.SaveInputsPreprocessor;
import org.scijava.plugin.PluginService;
import org.scijava.prefs.PrefService;
import org.scijava.ui.FileListPreprocessor;
import org.scijava.ui.FilePreprocessor;

/**
 * Runs a SciJava command in ImageJ 1.x, on the calling thread, through the same chain of
 * preprocessors as Fiji: macro options, active image, defaults, persisted values, dialog, checks.
 */
final class CommandHost {
    /** SciJava without windows of its own; made once, on first use. */
    private static final class Shared {
        static final Context CONTEXT = context();

        private static Context context() {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            // SciJava looks for its index in this loader; ImageJ loads plugins in one of its own.
            thread.setContextClassLoader(CommandHost.class.getClassLoader());
            try {
                return new Context(
                        PluginService.class,
                        CommandService.class,
                        ModuleService.class,
                        ConvertService.class,
                        PrefService.class,
                        LogService.class);
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }

    /**
     * Runs a command to its end.
     *
     * @param commandClass a class with a SciJava {@code @Plugin} annotation
     */
    void run(String commandClass) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(CommandHost.class.getClassLoader());
        try {
            CommandInfo info =
                    Shared.CONTEXT.service(CommandService.class).getCommand(commandClass);
            if (info == null) {
                Messages.error("There is no command " + commandClass + ".");
                return;
            }
            run(Shared.CONTEXT, Shared.CONTEXT.service(ModuleService.class).createModule(info));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void run(Context context, Module module) {
        MacroOptions options = new MacroOptions(context.service(ConvertService.class));
        List<ModulePostprocessor> after = new ArrayList<>();
        after.add(new ShowOutputs());
        for (PostprocessorPlugin p : plugins(context, PostprocessorPlugin.class)) {
            if (!(p instanceof DisplayPostprocessor)) {
                after.add(p);
            }
        }
        new ModuleRunner(context, module, preprocessors(context, options), after).run();
        if (module instanceof Cancelable c && c.isCanceled() && hasReason(c)) {
            Messages.error(c.getCancelReason());
        }
    }

    /** A person who pressed Esc or Cancel needs no message. */
    private static boolean hasReason(Cancelable command) {
        return command.getCancelReason() != null && !command.getCancelReason().isBlank();
    }

    /**
     * SciJava's own in their order, with ImageJ's macro and image first, its dialog before saving.
     */
    private static List<ModulePreprocessor> preprocessors(Context context, MacroOptions options) {
        List<ModulePreprocessor> before = new ArrayList<>();
        before.add(options);
        before.add(new ActiveImage());
        OptionRecorder recorder = new OptionRecorder();
        for (PreprocessorPlugin p : plugins(context, PreprocessorPlugin.class)) {
            if (p instanceof SaveInputsPreprocessor) {
                before.add(recorder.unresolvedInputs());
                before.add(new ParameterDialog());
                before.add(recorder);
            }
            if (!(p instanceof FilePreprocessor) && !(p instanceof FileListPreprocessor)) {
                before.add(p);
            }
        }
        return before;
    }

    private static <P extends org.scijava.plugin.SciJavaPlugin> List<P> plugins(
            Context context, Class<P> type) {
        return context.service(PluginService.class).createInstancesOfType(type);
    }
}
