package org.paperbeat.ui.canvas;

import java.util.List;
import org.paperbeat.ui.edit.PageDocument;
import org.paperbeat.ui.edit.PageState;
import org.paperbeat.ui.review.Choice;

/** What mouse and keys mean in one step. One press, drag and release make at most one action. */
abstract class Gestures {
    /** A press that moves less than this share of the tolerance is a click. */
    private static final double CLICK_SHARE = 0.5;

    final PageDocument document;
    final Desk desk;

    Gestures(PageDocument document, Desk desk) {
        this.document = document;
        this.desk = desk;
    }

    final PageState state() {
        return document.state();
    }

    /** What each gesture does, in one line. */
    abstract String hint();

    /** What the pointer looks like at a place. */
    abstract Pointer pointer(Spot at);

    abstract void press(Spot at);

    abstract void drag(Spot at);

    abstract void release(Spot at);

    /** The pointer moves without a button. */
    void hover(Spot at) {
        // most show nothing
    }

    /** A key; false if it means nothing here. */
    abstract boolean key(Press press, Spot at);

    /** What can be done to what is under the pointer. */
    abstract List<Choice> choices(Spot at);

    /** Forgets a gesture that has begun. */
    abstract void cancel();

    /** What is drawn over the page now. */
    abstract List<Mark> sketch();

    static boolean isClick(Spot pressed, Spot now) {
        return pressed.distance(now) <= CLICK_SHARE * now.tolerancePx();
    }
}
