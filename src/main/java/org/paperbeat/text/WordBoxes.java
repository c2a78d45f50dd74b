package org.paperbeat.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.paperbeat.image.InkComponents;
import org.paperbeat.image.InkComponents.Component;
import org.paperbeat.image.InkMap;
import org.paperbeat.image.ReducedInk;

/** Groups letter-sized pieces of ink into words. */
final class WordBoxes {
    /** No printed letter is smaller, mm. */
    private static final double LEAST_MM = 1.2;

    /** No lead name is printed higher, mm. */
    private static final double MOST_MM = 6.5;

    private final ReducedInk ink;
    private final float threshold;
    private final List<Component> letters = new ArrayList<>();

    private WordBoxes(ReducedInk ink) {
        this.ink = ink;
        this.threshold = ink.threshold();
        for (Component c : InkComponents.of(ink.plane(), threshold).list()) {
            double h = c.height() / ink.pxPerMmY();
            double w = c.width() / ink.pxPerMmX();
            if (h >= LEAST_MM && h <= MOST_MM && w <= 1.8 * MOST_MM && c.height() >= 5) {
                letters.add(c);
            }
        }
        letters.sort(Comparator.comparingInt(Component::left));
    }

    /** Finds the letters of a page. */
    static WordBoxes of(InkMap map) {
        return new WordBoxes(ReducedInk.of(map, 8, false));
    }

    ReducedInk ink() {
        return ink;
    }

    /** The letters, from the left. */
    List<Component> letters() {
        return letters;
    }

    /**
     * Words whose letters stand no farther apart than a share of their height.
     *
     * @param gap share of the letters' height
     * @return boxes, each the union of its letters
     */
    List<Component> words(double gap) {
        List<Component> words = new ArrayList<>();
        for (Component letter : letters) {
            int match = -1;
            for (int k = words.size() - 1; k >= 0 && match < 0; k--) {
                if (belongs(words.get(k), letter, gap)) {
                    match = k;
                }
            }
            if (match < 0) {
                words.add(letter);
            } else {
                words.set(match, join(words.get(match), letter));
            }
        }
        return words;
    }

    private static boolean belongs(Component word, Component letter, double gap) {
        int high = Math.max(word.height(), letter.height());
        int overlap =
                Math.min(word.bottom(), letter.bottom()) - Math.max(word.top(), letter.top()) + 1;
        return letter.left() - word.right() <= gap * high
                && overlap > 0.6 * Math.min(word.height(), letter.height())
                && Math.min(word.height(), letter.height()) > 0.5 * high;
    }

    private static Component join(Component a, Component b) {
        return new Component(
                Math.min(a.left(), b.left()),
                Math.min(a.top(), b.top()),
                Math.max(a.right(), b.right()),
                Math.max(a.bottom(), b.bottom()),
                a.pixels() + b.pixels());
    }
}
