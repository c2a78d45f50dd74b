package org.paperbeat.ui.review;

import java.util.Optional;
import org.paperbeat.ij.FakePage;
import org.paperbeat.ij.ImagePages;
import org.paperbeat.ui.edit.PageDocument;
import org.paperbeat.ui.edit.PageState;
import org.paperbeat.ui.worklist.Worklist;

/** The page drawn by hand, under review without ImageJ. */
final class FakeSubject {
    private FakeSubject() {}

    static ReviewSubject make() {
        PageDocument document =
                new PageDocument(
                        PageState.of(FakePage.digitized(FakePage.info("fake", 1, 1))),
                        QuietMachine::make,
                        Runnable::run);
        return new ReviewSubject(
                "fake", document, new ImagePages(FakePage.image("fake")).pixels(1), PageLink.NONE);
    }

    /** No queue. */
    static final class Desk implements WorkDesk {
        boolean closed;
        boolean saved;

        @Override
        public Optional<Worklist> worklist() {
            return Optional.empty();
        }

        @Override
        public void openCurrent() {
            throw new IllegalStateException("no queue");
        }

        @Override
        public boolean isTurning() {
            return false;
        }

        @Override
        public void save() {
            saved = true;
        }

        @Override
        public void closed() {
            closed = true;
        }
    }
}
