package org.paperbeat.ui.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.paperbeat.ij.FakePage;
import org.paperbeat.ij.ImagePages;
import org.paperbeat.model.Beat;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Trace;
import org.paperbeat.ui.edit.BeatRef;
import org.paperbeat.ui.edit.PageDocument;
import org.paperbeat.ui.edit.PageState;
import org.paperbeat.ui.edit.Selection;

/** What strip, table and page have in common: pointer and selection. */
class ReviewModelTest {
    private final PageDocument document =
            new PageDocument(
                    PageState.of(FakePage.digitized(FakePage.info("fake", 1, 1))),
                    QuietMachine::make,
                    Runnable::run);
    private final Page page = new Page();
    private final ReviewModel model = new ReviewModel();

    /** A page that remembers what was shown on it. */
    private static final class Page implements PageLink {
        private final List<PagePoint> marks = new ArrayList<>();
        private final List<PagePoint> revealed = new ArrayList<>();
        private Consumer<PagePoint> listener = p -> {};

        @Override
        public void mark(PagePoint place) {
            marks.add(place);
        }

        @Override
        public void reveal(PagePoint place) {
            revealed.add(place);
        }

        @Override
        public void onHover(Consumer<PagePoint> newListener) {
            listener = newListener;
        }

        @Override
        public void close() {
            listener = p -> {};
        }
    }

    private void show() {
        model.show(
                new ReviewSubject(
                        "fake", document, new ImagePages(FakePage.image("fake")).pixels(1), page));
    }

    @Test
    void pointingAtTheStripMarksThePageAndTheOtherWayRound() {
        show();
        Trace t = document.state().requireTrace("V1");
        PagePoint place = PagePlaces.of(t, 6.2).orElseThrow();
        model.hoverOnStrip(new Hover("V1", 6.2, place));
        assertThat(page.marks).containsExactly(place);
        page.listener.accept(new PagePoint(place.x() + 1, place.y() - 2));
        assertThat(model.hover().trace()).isEqualTo("V1");
        assertThat(model.hover().seconds()).isCloseTo(6.2, within(0.02));
        page.listener.accept(null);
        assertThat(model.hover()).isNull();
    }

    @Test
    void whatIsSelectedHereIsSelectedOnThePageToo() {
        show();
        Beat third = document.state().page().readingBeats().get(2);
        model.selectBeat(third);
        assertThat(document.selection()).isEqualTo(Selection.beat(BeatRef.of(third)));
        document.select(Selection.lead("V2"));
        assertThat(model.trace().orElseThrow().name()).isEqualTo("V2");
        assertThat(model.beat()).isEmpty();
    }

    @Test
    void theFirstThingToLookAtIsShownAtOnceAndClosingLetsGo() {
        show();
        assertThat(model.attention()).isPresent();
        assertThat(page.revealed).hasSize(1);
        model.close();
        assertThat(document.listenerCount()).isZero();
    }
}
