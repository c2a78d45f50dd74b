package org.paperbeat.ui;

import java.util.ArrayList;
import java.util.List;
import org.paperbeat.layout.LayoutCatalog;
import org.paperbeat.model.LeadLayout;
import org.paperbeat.options.LayoutOptions;

/** Names of layouts to choose from; a macro may give others, as the command line may. */
public final class LayoutChoices {
    private static final List<String> RHYTHM_STRIPS = List.of("", "+II", "+V1+II+V5");

    private LayoutChoices() {}

    /** {@code auto}, then every known arrangement, those with columns also with rhythm strips. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        names.add(LayoutOptions.AUTO);
        for (LeadLayout layout : LayoutCatalog.load().all()) {
            boolean columns = layout.rows().get(0).size() > 1;
            for (String strips : columns ? RHYTHM_STRIPS : List.of("")) {
                names.add(layout.name() + strips);
            }
        }
        return names;
    }
}
