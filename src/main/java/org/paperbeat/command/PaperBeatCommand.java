package org.paperbeat.command;

import ij.IJ;
import java.util.concurrent.CancellationException;
import org.paperbeat.model.EcgException;
import org.scijava.command.ContextCommand;
import org.scijava.log.LogService;
import org.scijava.plugin.Parameter;

/** A command whose failures end in one sentence. */
abstract class PaperBeatCommand extends ContextCommand {
    @Parameter private LogService log;

    /** Does the work. May throw {@link EcgException} and {@link CancellationException}. */
    abstract void work();

    @Override
    public final void run() {
        try {
            work();
        } catch (EcgException e) {
            log.debug(e);
            cancel(e.sentence());
        } catch (CancellationException e) {
            IJ.showStatus("PaperBeat: cancelled");
            cancel(null);
        } catch (RuntimeException e) {
            log.error(e);
            cancel("PaperBeat failed (" + e + "). The log tells where; please report it.");
        } finally {
            IJ.showProgress(1);
        }
    }
}
