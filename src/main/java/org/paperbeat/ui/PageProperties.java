package org.paperbeat.ui;

import ij.ImagePlus;
import java.nio.file.Path;
import java.util.Locale;
import org.paperbeat.model.Digitization;
import org.paperbeat.pipeline.HeartRate;

/**
 * What macros ask an image for: {@code Property.get("PaperBeat.heart_rate")} and the like, of the
 * page worked on last; with the page's number behind, {@code PaperBeat.heart_rate.2}, of that page.
 */
public final class PageProperties {
    private static final String PREFIX = "PaperBeat.";

    private final ImagePlus image;

    public PageProperties(ImagePlus image) {
        this.image = image;
    }

    /** Sets what is known of a page. */
    public void set(Digitization page, Path folder) {
        put(page, "status", page.status().name());
        put(page, "message", String.join(" ", page.messages()));
        put(page, "folder", folder.toString());
        put(page, "traces", Integer.toString(page.traces().size()));
        put(page, "beats", Integer.toString(page.readingBeats().size()));
        put(page, "heart_rate", number(HeartRate.perMinute(page.readingBeats()), 1));
        put(page, "quality", number(page.quality().value(), 3));
    }

    private void put(Digitization page, String key, String value) {
        image.setProp(PREFIX + key, value);
        image.setProp(PREFIX + key + "." + page.image().page(), value);
    }

    private static String number(double value, int decimals) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
