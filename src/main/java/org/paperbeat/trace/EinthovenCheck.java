package org.paperbeat.trace;

import java.util.List;
import org.paperbeat.model.PageLayout;
import org.paperbeat.model.Trace;

/** Tests traces against the laws that bind the leads (Einthoven 1912, Goldberger 1942). */
public final class EinthovenCheck {

    /**
     * The page's residual: root of the residual power of all laws that can be tested over the power
     * of the leads in them; NaN where none can.
     */
    public double residual(PageLayout layout, List<Trace> traces) {
        return Double.NaN;
    }
}
