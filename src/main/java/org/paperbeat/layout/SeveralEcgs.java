package org.paperbeat.layout;

import java.util.List;
import org.paperbeat.model.Lead;
import org.paperbeat.text.LeadNameReader;
import org.paperbeat.text.PrintedWord;

/**
 * Tells pages that show more than one ECG: the names of most leads stand on them twice, where a
 * page of one ECG repeats those of its rhythm strips, three at most.
 */
final class SeveralEcgs {
    /** So many leads of those with a distinct name must be named twice. */
    private static final int LEAST_LEADS = 5;

    private static final double CLEAR = 0.8;

    /** Names of one lead farther apart are two, mm. */
    private static final double APART_MM = 15;

    private SeveralEcgs() {}

    /** Whether the words found on a page name the leads of several ECGs. */
    static boolean on(List<PrintedWord> words) {
        int twice = 0;
        for (Lead lead : Lead.values()) {
            twice += NameHit.distinctness(lead) == 1 && isTwice(words, lead) ? 1 : 0;
        }
        return twice >= LEAST_LEADS;
    }

    private static boolean isTwice(List<PrintedWord> words, Lead lead) {
        PrintedWord first = null;
        for (PrintedWord w : words) {
            if (LeadNameReader.lead(w.best()) != lead || w.probability(w.best()) < CLEAR) {
                continue;
            }
            if (first == null) {
                first = w;
            } else if (Math.hypot(w.u() - first.u(), w.v() - first.v()) > APART_MM) {
                return true;
            }
        }
        return false;
    }
}
