package org.paperbeat.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.paperbeat.image.InkComponents.Component;
import org.paperbeat.image.InkMap;
import org.paperbeat.image.ReducedInk;
import org.paperbeat.model.Lead;

/**
 * Reads lead names printed on a page: I, II, III, aVR, aVL, aVF, V1 to V6 and -aVR, in any font and
 * size. Each candidate is judged as a whole word by a small network; no page layout is assumed.
 */
public final class LeadNameReader {
    static final int WINDOW_HEIGHT = 16;
    static final int WINDOW_WIDTH = 40;
    private static final String TABLE = "lead-names.bin";

    /** Widths of lead names, in heights of their capitals. */
    private static final double LEAST_WIDTH = 0.04;

    private static final double MOST_WIDTH = 5.2;

    /** Gaps between letters, in heights of capitals: usual setting, spaced setting. */
    private static final double[] GAPS = {0.45, 1.1};

    private static final class Table {
        static final WordNet NET = WordNet.load(TABLE);
        static final Lead[] LEADS = leads(NET);

        private static Lead[] leads(WordNet net) {
            Lead[] leads = new Lead[net.words.size()];
            leads[0] = Lead.UNKNOWN;
            for (int i = 1; i < leads.length; i++) {
                leads[i] = Lead.parse(net.words.get(i)).orElseThrow();
            }
            return leads;
        }
    }

    private final ReducedInk ink;
    private final WordBoxes boxes;

    public LeadNameReader(InkMap map) {
        boxes = WordBoxes.of(map);
        ink = boxes.ink();
    }

    /** What the indices of {@link PrintedWord#logProbabilities()} mean; the first is UNKNOWN. */
    public static Lead lead(int index) {
        return Table.LEADS[index];
    }

    /** Number of words told apart, "none" included. */
    public static int words() {
        return Table.LEADS.length;
    }

    /** Judges every free-standing word of the page that has the size of a lead name. */
    public List<PrintedWord> readAll() {
        List<PrintedWord> found = new ArrayList<>();
        Set<Component> seen = new HashSet<>();
        for (double gap : GAPS) {
            for (Component c : boxes.words(gap)) {
                double wide = c.width() / (double) c.height();
                if (wide >= LEAST_WIDTH && wide <= MOST_WIDTH && seen.add(c)) {
                    found.add(judge(c));
                }
            }
        }
        return found;
    }

    private PrintedWord judge(Component c) {
        float[] log = logProbabilities(c.left(), c.top(), c.height());
        return new PrintedWord(
                ink.u(c.left()),
                ink.v(c.top()),
                c.width() / ink.pxPerMmX(),
                c.height() / ink.pxPerMmY(),
                true,
                log);
    }

    /**
     * Judges one place, whatever stands there.
     *
     * @param u left edge of the supposed word, mm
     * @param v top of its capitals, mm
     * @param capMm height of its capitals
     */
    public PrintedWord readAt(double u, double v, double capMm) {
        double x = ink.column(u);
        double y = ink.row(v);
        float[] log = logProbabilities(x, y, capMm * ink.pxPerMmY());
        return new PrintedWord(u, v, 2 * capMm, capMm, false, log);
    }

    /**
     * Looks for names in a rectangle of paper, for letters that touch a trace.
     *
     * @param left least u of a name's left edge, mm
     * @param right greatest u of a name's left edge, mm
     * @param top least v of the top of its capitals, mm
     * @param bottom greatest v of the top of its capitals, mm
     * @param capMm height of its capitals
     * @param least probability that some name must reach
     */
    public List<PrintedWord> scan(
            double left, double right, double top, double bottom, double capMm, double least) {
        double step = capMm / WordWindow.CAP;
        int w = 4 * (int) Math.ceil((right - left) / step / 4) + WINDOW_WIDTH;
        int h = 4 * (int) Math.ceil((bottom - top) / step / 4) + WINDOW_HEIGHT;
        float[] picture =
                WordWindow.cut(
                        ink.plane(),
                        ink.column(left) + 0.5,
                        ink.row(top) + 0.5,
                        capMm * ink.pxPerMmY(),
                        h,
                        w);
        List<PrintedWord> found = new ArrayList<>();
        for (WordNet.Spot s : Table.NET.scan(picture, h, w, (float) Math.log(least))) {
            found.add(
                    new PrintedWord(
                            left + s.x() * step,
                            top + s.y() * step,
                            2 * capMm,
                            capMm,
                            false,
                            s.logProbabilities()));
        }
        return found;
    }

    private float[] logProbabilities(double left, double top, double capPx) {
        return Table.NET.logProbabilities(
                WordWindow.cut(ink.plane(), left, top, capPx, WINDOW_HEIGHT, WINDOW_WIDTH));
    }
}
