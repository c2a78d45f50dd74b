package org.paperbeat.ui;

import ij.IJ;
import ij.ImagePlus;
import java.util.List;
import org.paperbeat.ij.FakePage;
import org.paperbeat.model.BeatSymbol;
import org.paperbeat.ui.edit.BeatEdits;
import org.paperbeat.ui.edit.BeatRef;
import org.paperbeat.ui.edit.PageDocument;
import org.paperbeat.ui.edit.PageEdits;

/** A program that corrects a page without end, says how far it is, and is meant to be killed. */
public final class CrashingBench {
    private CrashingBench() {}

    /**
     * Corrects.
     *
     * @param args the page's file
     */
    public static void main(String[] args) {
        ImagePlus image = IJ.openImage(args[0]);
        PageSession session = new PageSession(image);
        session.show(
                1,
                FakePage.digitized(session.state(1).image())
                        .withBeats("II_rhythm", FakePage.beats(), null));
        PageDocument document = session.document(1);
        for (int n = 1; ; n++) {
            BeatSymbol symbol = BeatSymbol.values()[n % BeatSymbol.values().length];
            document.apply(BeatEdits.relabel(List.of(new BeatRef("II_rhythm", 1.5)), symbol));
            document.apply(PageEdits.note(String.valueOf(n)));
            System.out.println(n);
        }
    }
}
