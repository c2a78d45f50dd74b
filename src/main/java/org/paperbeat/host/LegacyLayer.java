package org.paperbeat.host;

import ij.IJ;
import java.util.concurrent.ExecutionException;
import org.scijava.Context;
import org.scijava.command.CommandService;

/**
 * Fiji's own bridge between ImageJ 1.x and SciJava commands. Where it is there, this package stands
 * aside: Fiji puts the commands into its menu and runs them.
 */
final class LegacyLayer {
    private static final String SERVICE = "net.imagej.legacy.LegacyService";

    private LegacyLayer() {}

    /** Whether this program is Fiji, or another ImageJ2. */
    static boolean isPresent() {
        return isPresent(LegacyLayer.class.getClassLoader());
    }

    static boolean isPresent(ClassLoader loader) {
        try {
            Class.forName(SERVICE, false, loader);
            return true;
        } catch (ClassNotFoundException plainImageJ) {
            return false;
        }
    }

    /**
     * Has Fiji run a command to its end, with its own dialog, macro options and recorder. Only to
     * be called where it {@link #isPresent}.
     */
    static void run(String commandClass) {
        // the legacy layer answers this name with its own context
        if (!(IJ.runPlugIn(Context.class.getName(), "") instanceof Context context)) {
            Messages.error("Fiji's commands are not ready yet.");
            return;
        }
        try {
            context.service(CommandService.class).run(commandClass, true).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            Messages.error("The command failed: " + e.getCause());
        }
    }
}
