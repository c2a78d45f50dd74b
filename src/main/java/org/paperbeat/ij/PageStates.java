package org.paperbeat.ij;

import ij.ImagePlus;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.paperbeat.model.Digitization;

/** What is known of an image's pages, kept as a property of the ImagePlus: it lives as long. */
public final class PageStates {
    private static final String PROPERTY = "paperbeat.digitizations";

    private final Map<Integer, Digitization> pages = new ConcurrentSkipListMap<>();

    private PageStates() {}

    /** The states of an image; made when first asked for. */
    public static PageStates of(ImagePlus image) {
        synchronized (image) {
            if (image.getProperty(PROPERTY) instanceof PageStates known) {
                return known;
            }
            PageStates fresh = new PageStates();
            image.setProperty(PROPERTY, fresh);
            return fresh;
        }
    }

    /** The state of a page, counted from 1; empty if no command has worked on it. */
    public Optional<Digitization> get(int page) {
        return Optional.ofNullable(pages.get(page));
    }

    public void put(int page, Digitization state) {
        pages.put(page, state);
    }

    public void remove(int page) {
        pages.remove(page);
    }

    /** All known states by page, in page order. */
    public Map<Integer, Digitization> all() {
        return Map.copyOf(pages);
    }
}
