package org.paperbeat.ui.review;

import java.util.function.Consumer;
import org.paperbeat.model.PagePoint;

/** The picture of a page beside the review window. */
public interface PageLink {

    /** Marks a place, file pixels; null = no longer. */
    void mark(PagePoint place);

    /** Brings a place into view where it is not. */
    void reveal(PagePoint place);

    /** Tells where the mouse is on the page, file pixels; null when it leaves. */
    void onHover(Consumer<PagePoint> listener);

    /** Lets go of the picture. */
    void close();

    /** No picture. */
    PageLink NONE =
            new PageLink() {
                @Override
                public void mark(PagePoint place) {
                    // nobody looks
                }

                @Override
                public void reveal(PagePoint place) {
                    // nobody looks
                }

                @Override
                public void onHover(Consumer<PagePoint> listener) {
                    // nobody points
                }

                @Override
                public void close() {
                    // nothing is held
                }
            };
}
