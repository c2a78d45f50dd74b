package org.paperbeat.host;

import ij.IJ;
import ij.Macro;
import java.awt.GraphicsEnvironment;

/** Sentences for a person: a box where somebody sits, a log line in macros and without display. */
final class Messages {
    private Messages() {}

    static void error(String sentence) {
        boolean attended = IJ.getInstance() != null && Macro.getOptions() == null;
        if (attended && !GraphicsEnvironment.isHeadless()) {
            IJ.error("PaperBeat", sentence);
        } else {
            IJ.log("PaperBeat: " + sentence);
        }
    }
}
