package org.paperbeat.host;

import ij.Macro;
import ij.plugin.frame.Recorder;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;

/**
 * Writes inputs to ImageJ's macro recorder as Fiji does: each that nothing but the person or the
 * defaults decided, {@code name=value}.
 */
final class OptionRecorder extends HostStep {
    private final List<String> open = new ArrayList<>();

    /** Notes which inputs are still open before the dialog; runs before {@link #process}. */
    HostStep unresolvedInputs() {
        return new HostStep() {
            @Override
            public void process(Module module) {
                for (ModuleItem<?> input : module.getInfo().inputs()) {
                    if (!module.isInputResolved(input.getName())) {
                        open.add(input.getName());
                    }
                }
            }
        };
    }

    @Override
    public void process(Module module) {
        if (!Recorder.record || Macro.getOptions() != null) {
            return;
        }
        Recorder.resetCommandOptions();
        for (String name : open) {
            Object value = module.getInput(name);
            if (value instanceof File) {
                Recorder.recordPath(name, value.toString());
            } else if (value != null) {
                Recorder.recordOption(name, value.toString());
            }
        }
    }
}
