package org.paperbeat.layout;

import java.util.List;

/** On a page of one column a name printed again, lower, is that of a rhythm strip. */
final class RepeatedNames {
    private RepeatedNames() {}

    /**
     * Names the rows left over.
     *
     * @param claims names read, the best first
     * @param named by row, one column; filled in place
     */
    static void name(List<NamedTrace> claims, NamedTrace[][] named) {
        for (NamedTrace c : claims) {
            if (named[c.row()][0] == null) {
                NamedTrace twin = null;
                for (NamedTrace[] n : named) {
                    twin = n[0] != null && n[0].lead() == c.lead() ? n[0] : twin;
                }
                if (twin == null || twin.rhythm()) {
                    continue;
                }
                boolean lower = c.row() > twin.row();
                named[c.row()][0] =
                        new NamedTrace(c.row(), 0, false, lower, c.lead(), c.confidence());
                named[twin.row()][0] =
                        new NamedTrace(
                                twin.row(), 0, false, !lower, twin.lead(), twin.confidence());
            }
        }
    }
}
