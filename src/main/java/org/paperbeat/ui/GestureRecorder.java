package org.paperbeat.ui;

import ij.plugin.frame.Recorder;
import java.awt.EventQueue;
import java.util.function.Consumer;
import org.paperbeat.ij.Desktop;
import org.paperbeat.ui.edit.CommandCall;

/**
 * Writes what a person does by mouse and keys to ImageJ's recorder: the call of the command that
 * does the same, in the recorder's language.
 */
final class GestureRecorder implements Consumer<CommandCall> {

    @Override
    public void accept(CommandCall call) {
        if (Desktop.isOpen()) {
            EventQueue.invokeLater(() -> write(call));
        }
    }

    private static void write(CommandCall call) {
        if (Recorder.record && Recorder.getInstance() != null) {
            String options = call.optionText();
            String arguments =
                    quoted(call.command()) + (options.isEmpty() ? "" : ", " + quoted(options));
            boolean script = Recorder.scriptMode();
            Recorder.recordString((script ? "IJ.run(imp, " : "run(") + arguments + ");\n");
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
