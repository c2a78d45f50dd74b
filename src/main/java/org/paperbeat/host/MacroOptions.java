package org.paperbeat.host;

import ij.Macro;
import org.scijava.convert.ConvertService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;

/**
 * Takes inputs from a macro's option string as Fiji does: the key is the input's name in lower
 * case, booleans are {@code key=true}, brackets quote values with spaces, and a value that fits no
 * type is passed over.
 */
final class MacroOptions extends HostStep {
    private final ConvertService converters;

    MacroOptions(ConvertService converters) {
        this.converters = converters;
    }

    @Override
    public void process(Module module) {
        String options = Macro.getOptions();
        if (options == null) {
            return;
        }
        for (ModuleItem<?> input : module.getInfo().inputs()) {
            String value = Macro.getValue(options, input.getName(), null);
            if (value != null && converters.supports(value, input.getType())) {
                module.setInput(input.getName(), converters.convert(value, input.getType()));
                module.resolveInput(input.getName());
            }
        }
    }
}
