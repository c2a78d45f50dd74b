package org.paperbeat.ui.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.lang.reflect.InvocationTargetException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JTable;
import javax.swing.MenuElement;
import javax.swing.MenuSelectionManager;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.Beat;
import org.paperbeat.model.BeatSymbol;
import org.paperbeat.model.Source;
import org.paperbeat.model.WaveLimit;
import org.paperbeat.ui.edit.BeatRef;
import org.paperbeat.ui.edit.EditStep;
import org.paperbeat.ui.edit.PageState;
import org.paperbeat.ui.edit.Selection;

/** Real keys and a real mouse in the review window. */
@Tag("window")
@Timeout(120)
class ReviewWindowUiTest {
    private static final long PATIENCE_MS = 15_000;

    private final FakeSubject.Desk desk = new FakeSubject.Desk();
    private final ReviewSubject subject = FakeSubject.make();
    private ReviewWindow window;
    private Robot robot;

    @BeforeEach
    void open() throws AWTException {
        assumeFalse(GraphicsEnvironment.isHeadless(), "no display");
        robot = new Robot();
        robot.setAutoDelay(15);
        onSwing(
                () -> {
                    window = new ReviewWindow(desk);
                    window.place(new Rectangle(60, 40, 560, 680));
                    window.setVisible(true);
                    window.show(subject);
                    return null;
                });
        await("the window in front", () -> window.isFocused());
    }

    @AfterEach
    void close() {
        if (window != null) {
            onSwing(
                    () -> {
                        window.shut();
                        return null;
                    });
            assertThat(desk.closed).isTrue();
            assertThat(subject.document().listenerCount()).as("listeners left").isZero();
        }
    }

    private static <T> T onSwing(Supplier<T> task) {
        if (SwingUtilities.isEventDispatchThread()) {
            return task.get();
        }
        Object[] result = new Object[1];
        try {
            SwingUtilities.invokeAndWait(() -> result[0] = task.get());
        } catch (InterruptedException | InvocationTargetException e) {
            throw new AssertionError(e);
        }
        @SuppressWarnings("unchecked")
        T t = (T) result[0];
        return t;
    }

    private static void await(String what, BooleanSupplier fulfilled) {
        long end = System.currentTimeMillis() + PATIENCE_MS;
        while (!onSwing(fulfilled::getAsBoolean)) {
            if (System.currentTimeMillis() > end) {
                throw new AssertionError("waited in vain for " + what);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private void press(int code, int... held) {
        for (int h : held) {
            robot.keyPress(h);
        }
        robot.keyPress(code);
        robot.keyRelease(code);
        for (int h : held) {
            robot.keyRelease(h);
        }
    }

    private static Component find(Container in, String name) {
        for (Component c : in.getComponents()) {
            if (name.equals(c.getName())) {
                return c;
            }
            Component inner = c instanceof Container k ? find(k, name) : null;
            if (inner != null) {
                return inner;
            }
        }
        return null;
    }

    private <C extends Component> C part(Class<C> type, String name) {
        return type.cast(onSwing(() -> find(window.getContentPane(), name)));
    }

    private PageState state() {
        return subject.document().state();
    }

    private Beat beat(int index) {
        return state().page().readingBeats().get(index);
    }

    private void select(Beat b) {
        onSwing(
                () -> {
                    subject.document().select(Selection.beat(BeatRef.of(b)));
                    return null;
                });
    }

    private Point onStrip(double seconds, double partOfHeight) {
        StripView strip = part(StripView.class, "strip");
        return onSwing(
                () -> {
                    Point p =
                            new Point(
                                    (int) Math.round(strip.scale().x(seconds)),
                                    (int) (strip.getHeight() * partOfHeight));
                    SwingUtilities.convertPointToScreen(p, strip);
                    return p;
                });
    }

    private void click(Point p) {
        robot.mouseMove(p.x, p.y);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    }

    private void drag(Point from, Point to) {
        robot.mouseMove(from.x, from.y);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        for (int k = 1; k <= 5; k++) {
            robot.mouseMove(from.x + (to.x - from.x) * k / 5, from.y + (to.y - from.y) * k / 5);
        }
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        robot.waitForIdle();
    }

    @Test
    void spaceAcceptsOneThingAfterTheOtherUntilNothingIsLeft() {
        int things = onSwing(() -> window.model().attentions().size());
        assertThat(things).isPositive();
        for (int left = things - 1; left >= 0; left--) {
            press(KeyEvent.VK_SPACE);
            int wanted = left;
            await(left + " left", () -> window.model().attentions().size() == wanted);
        }
        assertThat(state().hand().accepted()).hasSize(things);
        for (int k = 0; k < things; k++) {
            press(KeyEvent.VK_Z, KeyEvent.VK_CONTROL);
        }
        await("all back", () -> window.model().attentions().size() == things);
    }

    @Test
    void aBeatIsChosenRelabelledDeletedAndAllIsUndone() {
        PageState before = state();
        Beat second = beat(1);
        click(onStrip(second.timeSeconds(), 0.4));
        await("selection", () -> window.model().beat().filter(second::equals).isPresent());
        JTable table = part(JTable.class, "beats");
        await("row", () -> table.getSelectedRow() == state().page().beats().indexOf(second));
        press(KeyEvent.VK_V);
        await("class V", () -> beat(1).symbol() == BeatSymbol.of(AamiClass.V));
        assertThat(beat(1).source()).isEqualTo(Source.HUMAN);
        int count = state().page().readingBeats().size();
        press(KeyEvent.VK_DELETE);
        await("one beat less", () -> state().page().readingBeats().size() == count - 1);
        press(KeyEvent.VK_Z, KeyEvent.VK_CONTROL);
        press(KeyEvent.VK_Z, KeyEvent.VK_CONTROL);
        await("as before", () -> state() == before);
        press(KeyEvent.VK_Y, KeyEvent.VK_CONTROL);
        await("class V again", () -> beat(1).symbol() == BeatSymbol.of(AamiClass.V));
    }

    @Test
    void arrowsGoFromBeatToBeatAndFromLeadToLead() {
        select(beat(0));
        press(KeyEvent.VK_RIGHT);
        await("second beat", () -> window.model().beat().filter(beat(1)::equals).isPresent());
        press(KeyEvent.VK_LEFT);
        await("first beat", () -> window.model().beat().filter(beat(0)::equals).isPresent());
        press(KeyEvent.VK_UP);
        await("lead before", () -> window.model().trace().orElseThrow().name().equals("V2"));
    }

    @Test
    void aLimitIsDraggedWithTheMouse() {
        Beat b = beat(1);
        select(b);
        double from = onSwing(() -> window.model().limits(b).at(WaveLimit.QRS_END));
        drag(onStrip(from, 0.6), onStrip(from + 0.05, 0.6));
        await("a limit by hand", () -> state().page().limits().size() == 1);
        double now = onSwing(() -> window.model().limits(b).at(WaveLimit.QRS_END));
        assertThat(now - from).isCloseTo(0.05, within(0.012));
    }

    @Test
    void calipersMeasureOnTheStrip() {
        Beat b = beat(0);
        select(b);
        press(KeyEvent.VK_M);
        await("calipers", () -> part(StripView.class, "strip").isMeasuring());
        drag(onStrip(b.timeSeconds(), 0.5), onStrip(b.timeSeconds() + 0.5, 0.5));
        await("a distance", () -> window.model().calipers() != null);
        double seconds = onSwing(() -> window.model().calipers().interval().seconds());
        assertThat(seconds).isCloseTo(0.5, within(0.012));
        press(KeyEvent.VK_ESCAPE);
        await("calipers off", () -> window.model().calipers() == null);
    }

    @Test
    void aBeatIsAddedWhereThePointerIs() {
        Beat b = beat(0);
        select(b);
        int count = state().page().beats().size();
        Point p = onStrip(b.timeSeconds() + 0.45, 0.5);
        robot.mouseMove(p.x, p.y);
        await("pointer", () -> window.model().hover() != null);
        press(KeyEvent.VK_INSERT);
        await("a beat more", () -> state().page().beats().size() == count + 1);
    }

    private static MenuElement[] menu() {
        return MenuSelectionManager.defaultManager().getSelectedPath();
    }

    /** Chooses in the menu that opens: so many times down, into menus to the right, Enter. */
    private void choose(int opener, String keys) {
        press(opener);
        await("a menu", () -> menu().length > 0);
        for (char k : keys.toCharArray()) {
            press(k == 'd' ? KeyEvent.VK_DOWN : KeyEvent.VK_RIGHT);
            robot.waitForIdle();
        }
        press(KeyEvent.VK_ENTER);
        await("no menu", () -> menu().length == 0);
    }

    @Test
    void aWholePageIsCorrectedWithTheKeyboardAlone() {
        PageState before = state();
        press(KeyEvent.VK_1);
        await("calibration", () -> subject.document().step() == EditStep.CALIBRATION);
        choose(KeyEvent.VK_C, "drdd");
        await("50 mm/s", () -> state().page().calibration().paperSpeed().value() == 50);
        press(KeyEvent.VK_Z, KeyEvent.VK_CONTROL);
        press(KeyEvent.VK_2);
        await("leads", () -> subject.document().step() == EditStep.LEADS);
        press(KeyEvent.VK_UP);
        await("lead", () -> window.model().trace().orElseThrow().name().equals("V2"));
        choose(KeyEvent.VK_L, "ddddddddd");
        await("renamed", () -> state().region("V3").isPresent());
        press(KeyEvent.VK_4);
        press(KeyEvent.VK_DOWN);
        press(KeyEvent.VK_RIGHT);
        await("a beat", () -> window.model().beat().isPresent());
        BeatRef chosen = BeatRef.of(window.model().beat().orElseThrow());
        press(KeyEvent.VK_V);
        await("V", () -> human() == 1);
        press(KeyEvent.VK_RIGHT, KeyEvent.VK_SHIFT);
        await("moved", () -> chosen.in(state().page()).isEmpty() || human() > 0);
        for (int k = 0; k < 40; k++) {
            press(KeyEvent.VK_RIGHT, KeyEvent.VK_CONTROL);
        }
        int beats = state().page().beats().size();
        press(KeyEvent.VK_INSERT);
        await("one more", () -> state().page().beats().size() == beats + 1);
        press(KeyEvent.VK_SPACE, KeyEvent.VK_SHIFT);
        press(KeyEvent.VK_D);
        await("saved", () -> desk.saved);
        int actions = subject.document().history().size();
        for (int k = 0; k < actions; k++) {
            press(KeyEvent.VK_Z, KeyEvent.VK_CONTROL);
        }
        await("as before", () -> state() == before);
    }

    private long human() {
        return state().page().beats().stream().filter(b -> b.source() == Source.HUMAN).count();
    }

    @Test
    void theMouseOpensMenusOnStripAndTable() {
        Beat second = beat(1);
        menuAt(onStrip(second.timeSeconds(), 0.4));
        await("selected", () -> window.model().beat().filter(second::equals).isPresent());
        press(KeyEvent.VK_ESCAPE);
        await("no menu", () -> menu().length == 0);
        JTable table = part(JTable.class, "beats");
        menuAt(
                onSwing(
                        () -> {
                            Rectangle cell = table.getCellRect(2, 1, false);
                            table.scrollRectToVisible(cell);
                            Point p = new Point(cell.x + 5, cell.y + 5);
                            SwingUtilities.convertPointToScreen(p, table);
                            return p;
                        }));
        await("row", () -> table.getSelectedRow() == 2);
        press(KeyEvent.VK_DOWN);
        press(KeyEvent.VK_DOWN);
        press(KeyEvent.VK_ENTER);
        await("class S", () -> beat(2).symbol() == BeatSymbol.of(AamiClass.S));
    }

    private void menuAt(Point p) {
        robot.mouseMove(p.x, p.y);
        robot.mousePress(InputEvent.BUTTON3_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON3_DOWN_MASK);
        await("a menu", () -> menu().length > 0);
    }

    @Test
    void theTableIsFilteredByClassConfidenceAndFlag() {
        JTable table = part(JTable.class, "beats");
        JComboBox<?> letter = part(JComboBox.class, "class filter");
        int all = state().page().beats().size();
        choose(letter, "V");
        await("only V", () -> table.getRowCount() == 2);
        choose(letter, "any");
        await("all", () -> table.getRowCount() == all);
        JCheckBox flagged = part(JCheckBox.class, "flag filter");
        onSwing(
                () -> {
                    flagged.doClick();
                    return null;
                });
        await("flagged", () -> table.getRowCount() == 1);
        assertThat(onSwing(() -> window.model().beat())).isPresent();
    }

    private static void choose(JComboBox<?> box, String item) {
        onSwing(
                () -> {
                    box.setSelectedItem(item);
                    return null;
                });
    }

    @Test
    void theCardOfKeysOpensTurnsAndCloses() {
        press(KeyEvent.VK_F1);
        await("card", () -> window.getGlassPane().isVisible());
        press(KeyEvent.VK_F1);
        await("its back", () -> window.getGlassPane().isVisible());
        press(KeyEvent.VK_ESCAPE);
        await("no card", () -> !window.getGlassPane().isVisible());
    }
}
