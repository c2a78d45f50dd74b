package org.paperbeat.command;

import org.scijava.module.Module;
import org.scijava.module.process.AbstractPostprocessorPlugin;
import org.scijava.module.process.PostprocessorPlugin;
import org.scijava.plugin.Plugin;

/**
 * Keeps SciJava from showing the table of beats a second time: the commands show it themselves, as
 * the ImageJ table that macros know. Scripts still get it as the output {@code beats}.
 */
@Plugin(type = PostprocessorPlugin.class)
public final class ShownOutputs extends AbstractPostprocessorPlugin {
    @Override
    public void process(Module module) {
        if (module.getDelegateObject() instanceof PageCommand) {
            module.resolveOutput(PageCommand.BEATS);
        }
    }
}
