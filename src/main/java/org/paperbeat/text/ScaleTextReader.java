package org.paperbeat.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.paperbeat.image.InkComponents.Component;
import org.paperbeat.image.InkMap;
import org.paperbeat.image.ReducedInk;

/**
 * Reads paper speeds and gains printed on a page, letter by letter: a small network says at every
 * place of a line of print which letter is centred there, and dynamic programming finds the phrase
 * of {@link ScaleGrammar} that fits best (as in keyword spotting, Rohlicek et al. 1989,
 * doi:10.1109/ICASSP.1989.266505). Only upright print is read.
 */
public final class ScaleTextReader {
    static final int WINDOW_HEIGHT = 16;
    static final int WINDOW_WIDTH = 20;

    /** Middle of the window less {@link WordWindow#MARGIN}, px of the window. */
    static final double CENTRE = WINDOW_WIDTH / 2.0 - WordWindow.MARGIN;

    /** Letters told apart: none centred, those of the scales, and any other. */
    static final List<String> LETTERS =
            List.of("", "0", "1", "2", "5", ".", "/", "m", "s", "V", "#");

    private static final String TABLE = "scale-letters.bin";
    private static final double ALIKE = 0.16;
    private static final double LEVEL = 0.22;

    /** Digits of one line stand no farther apart, in heights of capitals. */
    private static final double APART = 7;

    /** Room for a unit after the last digit, in heights of capitals. */
    private static final double UNIT = 7.5;

    private static final double LONGEST = 90;

    private static final int UNIT_LETTER = letter('m');
    private static final int[] DIGITS = {letter('0'), letter('1'), letter('2'), letter('5')};

    /** A scale is a number and a unit: so many pieces of ink at least. */
    private static final int LEAST_LETTERS = 2;

    /** Every scale has an m and a digit; half of the places show them with this probability. */
    private static final double LEAST_SEEN = 0.03;

    /** A line that holds a scale is read again with letters this much smaller or larger. */
    private static final double[] OTHER_SIZES = {0.93, 1.07};

    /** Readings this near to each other are of the same print, mm. */
    private static final double SAME_U_MM = 6;

    private static final double SAME_V_MM = 2;

    private static final class Table {
        static final WordNet NET = WordNet.load(TABLE);
    }

    private final ReducedInk ink;
    private final WordBoxes boxes;
    private final WordNet net;

    public ScaleTextReader(InkMap map) {
        this(map, Table.NET);
    }

    ScaleTextReader(InkMap map, WordNet net) {
        boxes = WordBoxes.of(map);
        ink = boxes.ink();
        this.net = net;
    }

    /** Index of a letter in {@link #LETTERS}; 0 if it is not one of them. */
    static int letter(char c) {
        return Math.max(0, LETTERS.indexOf(String.valueOf(c)));
    }

    /** A line of print, in pixels of the reduced ink. */
    private static final class Line {
        double height;
        double top;
        double left;
        double right;
        int letters;

        boolean takes(Component c) {
            return Math.abs(c.height() - height) <= Math.max(1, ALIKE * height)
                    && Math.abs(c.top() - top) <= Math.max(1, LEVEL * height)
                    && c.left() - right <= APART * height
                    && c.right() - left <= LONGEST * height;
        }

        void add(Component c) {
            letters++;
            height += (c.height() - height) / letters;
            top += (c.top() - top) / letters;
            right = Math.max(right, c.right());
        }
    }

    /** All scales found, the surest first. */
    public List<PrintedScale> read() {
        List<PrintedScale> found = new ArrayList<>();
        for (Line line : lines()) {
            if (line.letters >= LEAST_LETTERS) {
                found.addAll(read(line));
            }
        }
        found.sort(Comparator.comparingDouble(PrintedScale::probability).reversed());
        List<PrintedScale> once = new ArrayList<>();
        for (PrintedScale s : found) {
            if (once.stream().noneMatch(o -> isSamePlace(o, s))) {
                once.add(s);
            }
        }
        return once;
    }

    /** Letters of two sizes may be gathered to two lines that cover the same print. */
    private static boolean isSamePlace(PrintedScale a, PrintedScale b) {
        return a.kind() == b.kind()
                && Math.abs(a.u() - b.u()) < SAME_U_MM
                && Math.abs(a.v() - b.v()) < SAME_V_MM;
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Component c : boxes.letters()) {
            Line own = null;
            for (int k = lines.size() - 1; k >= 0 && own == null; k--) {
                own = lines.get(k).takes(c) ? lines.get(k) : null;
            }
            if (own == null) {
                own = new Line();
                own.height = c.height();
                own.top = c.top();
                own.left = c.left();
                own.right = c.right();
                lines.add(own);
            }
            own.add(c);
        }
        return lines;
    }

    /** Tails and points make a line's letters seem higher or lower than its capitals are. */
    private List<PrintedScale> read(Line line) {
        List<PrintedScale> found = new ArrayList<>(read(line, line.height));
        if (!found.isEmpty()) {
            for (double size : OTHER_SIZES) {
                found.addAll(read(line, size * line.height));
            }
        }
        return found;
    }

    private List<PrintedScale> read(Line line, double height) {
        double step = height / WordWindow.CAP;
        double left = line.left - 0.5 * height;
        double right = line.right + UNIT * height;
        int width = 4 * (int) Math.ceil((right - left) / step / 4) + WINDOW_WIDTH;
        float[][] letters = new float[2 * ((width - WINDOW_WIDTH) / 4 + 1)][];
        for (int phase = 0; phase < 2; phase++) {
            if (phase > 0 && !mayHoldScale(letters)) {
                return List.of();
            }
            float[] picture =
                    WordWindow.cut(
                            ink.plane(),
                            left + (2 * phase - CENTRE) * step,
                            line.top,
                            height,
                            WINDOW_HEIGHT,
                            width);
            for (WordNet.Spot s :
                    net.scan(picture, WINDOW_HEIGHT, width, Float.NEGATIVE_INFINITY)) {
                letters[s.x() / 2 + phase] = s.logProbabilities();
            }
        }
        List<PrintedScale> found = new ArrayList<>();
        for (PhraseFit.Hit hit : PhraseFit.in(letters)) {
            found.add(
                    new PrintedScale(
                            hit.phrase().kind(),
                            hit.phrase().values(),
                            hit.probability(),
                            ink.u(left + 2 * hit.place() * step),
                            ink.v(line.top)));
        }
        return found;
    }

    private static boolean mayHoldScale(float[][] everySecond) {
        double least = Math.log(LEAST_SEEN);
        boolean unit = false;
        boolean digit = false;
        for (int i = 0; i < everySecond.length; i += 2) {
            unit |= everySecond[i][UNIT_LETTER] >= least;
            for (int d : DIGITS) {
                digit |= everySecond[i][d] >= least;
            }
        }
        return unit && digit;
    }
}
