package org.paperbeat.host;

import ij.IJ;
import ij.plugin.PlugIn;

/**
 * The one ImageJ 1.x plugin behind all menu entries; its argument is the class name of the SciJava
 * command to run (see {@code plugins.config}).
 */
public final class HostPlugin implements PlugIn {
    @Override
    public void run(String commandClass) {
        if (commandClass == null || commandClass.isEmpty()) {
            IJ.error("PaperBeat", "No command was named.");
            return;
        }
        if (LegacyLayer.isPresent()) {
            LegacyLayer.run(commandClass);
        } else {
            new CommandHost().run(commandClass);
        }
    }
}
