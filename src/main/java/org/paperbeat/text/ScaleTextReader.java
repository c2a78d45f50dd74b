package org.paperbeat.text;

import java.util.ArrayList;
import java.util.List;
import org.paperbeat.image.InkComponents.Component;
import org.paperbeat.image.InkMap;
import org.paperbeat.image.ReducedInk;

/**
 * Reads "25 mm/s" and "10 mm/mV" as printed on a page, in any font and size, alone or in a line of
 * other text. Each place where a word begins is judged as a whole by a small network.
 */
public final class ScaleTextReader {
    static final int WINDOW_HEIGHT = 16;
    static final int WINDOW_WIDTH = 80;
    private static final String TABLE = "scales.bin";

    /** Less than this is no reading. */
    private static final double BELIEVE = 0.7;

    /** Letters of one word stand no farther apart, in heights of capitals. */
    private static final double WORD_GAP = 0.24;

    /** A scale is at least and at most so long, in heights of capitals. */
    private static final double LEAST_WIDTH = 3.2;

    private static final double LINE_GAP = 1.6;

    private static final class Table {
        static final WordNet NET = WordNet.load(TABLE);
    }

    private final WordBoxes boxes;

    public ScaleTextReader(InkMap map) {
        boxes = WordBoxes.of(map);
    }

    /** The scales printed on the page. */
    public PrintedScales read() {
        double[] best = new double[Table.NET.words.size()];
        for (Component start : starts()) {
            float[] log = judge(start);
            for (int i = 1; i < best.length; i++) {
                best[i] = Math.max(best[i], Math.exp(log[i]));
            }
        }
        int speed = likeliest(best, "mm/s");
        int gain = likeliest(best, "mm/mV");
        return new PrintedScales(
                value(best, speed),
                confidence(best, speed),
                value(best, gain),
                confidence(best, gain));
    }

    private float[] judge(Component c) {
        ReducedInk ink = boxes.ink();
        return Table.NET.logProbabilities(
                WordWindow.cut(
                        ink.plane(), c.left(), c.top(), c.height(), WINDOW_HEIGHT, WINDOW_WIDTH));
    }

    private static int likeliest(double[] best, String unit) {
        int most = 0;
        for (int i = 1; i < best.length; i++) {
            boolean ofUnit = Table.NET.words.get(i).endsWith(" " + unit);
            most = ofUnit && (most == 0 || best[i] > best[most]) ? i : most;
        }
        return most;
    }

    private static double value(double[] best, int word) {
        if (best[word] < BELIEVE) {
            return Double.NaN;
        }
        String text = Table.NET.words.get(word);
        return Double.parseDouble(text.substring(0, text.indexOf(' ')));
    }

    private static double confidence(double[] best, int word) {
        return best[word] < BELIEVE ? 0 : best[word];
    }

    /** Beginnings of words that are long enough, or go on in further words, to be a scale. */
    private List<Component> starts() {
        List<Component> words = boxes.words(WORD_GAP);
        List<Component> starts = new ArrayList<>();
        for (Component w : words) {
            Component first = firstLetter(w);
            double right = w.right();
            for (Component o : words) {
                boolean sameLine =
                        Math.abs(o.bottom() - w.bottom()) < 0.5 * first.height()
                                && o.left() > w.right()
                                && o.left() - w.right() < LINE_GAP * first.height();
                right = sameLine ? Math.max(right, o.right()) : right;
            }
            if (right - w.left() >= LEAST_WIDTH * first.height()) {
                starts.add(first);
            }
        }
        return starts;
    }

    /** The first digit gives the height; a slash further on is taller. */
    private Component firstLetter(Component word) {
        Component first = word;
        for (Component c : boxes.letters()) {
            boolean inside =
                    c.left() == word.left() && c.top() >= word.top() && c.bottom() <= word.bottom();
            if (inside) {
                first = c;
                break;
            }
        }
        return first;
    }
}
