package org.paperbeat.host;

import ij.ImagePlus;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.ModulePostprocessor;

/** Opens the images a command made. Outputs it has shown itself are resolved and left alone. */
final class ShowOutputs implements ModulePostprocessor {
    @Override
    public void process(Module module) {
        for (ModuleItem<?> output : module.getInfo().outputs()) {
            Object value = module.getOutput(output.getName());
            if (value instanceof ImagePlus image && !module.isOutputResolved(output.getName())) {
                image.show();
                module.resolveOutput(output.getName());
            }
        }
    }
}
