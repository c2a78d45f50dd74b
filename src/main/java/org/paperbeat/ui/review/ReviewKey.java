package org.paperbeat.ui.review;

import java.awt.Toolkit;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.KeyStroke;

/** Everything the review window does by a key, with the words for tooltips and the card of keys. */
enum ReviewKey {
    ACCEPT(Group.LOOK, "Accept and go on", KeyEvent.VK_SPACE),
    ACCEPT_STEP(Group.LOOK, "Accept all of this step", shift(KeyEvent.VK_SPACE)),
    GO_ON(Group.LOOK, "Next without accepting", KeyEvent.VK_G),
    GO_BACK(Group.LOOK, "Back to the one before", shift(KeyEvent.VK_G)),
    CALIBRATION(Group.LOOK, "Calibration", KeyEvent.VK_1),
    LEADS(Group.LOOK, "Leads", KeyEvent.VK_2),
    TRACES(Group.LOOK, "Traces", KeyEvent.VK_3),
    BEATS(Group.LOOK, "Beats", KeyEvent.VK_4),
    MENU(Group.LOOK, "What can be done here...", KeyEvent.VK_C, KeyEvent.VK_CONTEXT_MENU),

    BEAT_BEFORE(Group.BEAT, "Beat before", KeyEvent.VK_LEFT),
    BEAT_NEXT(Group.BEAT, "Next beat", KeyEvent.VK_RIGHT),
    NORMAL(Group.BEAT, "Class N, normal", KeyEvent.VK_N),
    SUPRAVENTRICULAR(Group.BEAT, "Class S, supraventricular", KeyEvent.VK_S),
    VENTRICULAR(Group.BEAT, "Class V, ventricular", KeyEvent.VK_V),
    FUSION(Group.BEAT, "Class F, fusion", KeyEvent.VK_F),
    UNCLASSIFIABLE(Group.BEAT, "Class Q, paced or unclassifiable", KeyEvent.VK_Q),
    SYMBOL(Group.BEAT, "Any symbol (L R a A J E j e / f)...", KeyEvent.VK_X),
    ADD(Group.BEAT, "Add a beat at the pointer", KeyEvent.VK_INSERT, KeyEvent.VK_A),
    DELETE(Group.BEAT, "Delete the beat", KeyEvent.VK_DELETE, KeyEvent.VK_BACK_SPACE),
    EARLIER(Group.BEAT, "Move the beat 1 sample earlier", shift(KeyEvent.VK_LEFT)),
    LATER(Group.BEAT, "Move the beat 1 sample later", shift(KeyEvent.VK_RIGHT)),

    LEAD_BEFORE(Group.LEAD, "Lead before", KeyEvent.VK_UP),
    LEAD_NEXT(Group.LEAD, "Next lead", KeyEvent.VK_DOWN),
    RENAME(Group.LEAD, "Name the lead...", KeyEvent.VK_L),
    CALIPERS(Group.LEAD, "Calipers on the strip", KeyEvent.VK_M),
    FARTHER(Group.LEAD, "Strip smaller", KeyEvent.VK_MINUS, KeyEvent.VK_SUBTRACT),
    CLOSER(Group.LEAD, "Strip larger", KeyEvent.VK_PLUS, KeyEvent.VK_EQUALS, KeyEvent.VK_ADD),
    POINT_LEFT(Group.LEAD, "Pointer 10 ms earlier", menu(KeyEvent.VK_LEFT)),
    POINT_RIGHT(Group.LEAD, "Pointer 10 ms later", menu(KeyEvent.VK_RIGHT)),
    FILTER(Group.LEAD, "Filter of the table", KeyEvent.VK_T),

    UNDO(Group.PAGE, "Undo", menu(KeyEvent.VK_Z)),
    REDO(Group.PAGE, "Redo", menu(KeyEvent.VK_Y), menuShift(KeyEvent.VK_Z)),
    PAGE_BEFORE(Group.PAGE, "Page before", KeyEvent.VK_PAGE_UP),
    PAGE_NEXT(Group.PAGE, "Next page of the worklist", KeyEvent.VK_PAGE_DOWN),
    DONE(Group.PAGE, "Page done, on to the next to do", KeyEvent.VK_D),
    PROBLEM(Group.PAGE, "Page has a problem", KeyEvent.VK_P),
    NOTE(Group.PAGE, "Note on the page", KeyEvent.VK_O),
    WORKLIST(Group.PAGE, "List of pages", KeyEvent.VK_W),
    HELP(Group.PAGE, "This card", KeyEvent.VK_F1, KeyStroke.getKeyStroke('?')),
    ESCAPE(Group.PAGE, "Close the card, leave a field, calipers off", KeyEvent.VK_ESCAPE);

    /** Parts of the card. */
    enum Group {
        LOOK("Looking through"),
        BEAT("Beats"),
        LEAD("Leads and strip"),
        PAGE("Page");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private final Group group;
    private final String label;
    private final List<KeyStroke> strokes;

    ReviewKey(Group group, String label, Object... strokes) {
        this.group = group;
        this.label = label;
        this.strokes =
                Arrays.stream(strokes)
                        .map(
                                s ->
                                        s instanceof KeyStroke stroke
                                                ? stroke
                                                : KeyStroke.getKeyStroke((Integer) s, 0))
                        .toList();
    }

    private static KeyStroke shift(int code) {
        return KeyStroke.getKeyStroke(code, InputEvent.SHIFT_DOWN_MASK);
    }

    private static KeyStroke menu(int code) {
        return KeyStroke.getKeyStroke(code, menuMask());
    }

    private static KeyStroke menuShift(int code) {
        return KeyStroke.getKeyStroke(code, menuMask() | InputEvent.SHIFT_DOWN_MASK);
    }

    /** Control, or Command on a Mac. */
    private static int menuMask() {
        return java.awt.GraphicsEnvironment.isHeadless()
                ? InputEvent.CTRL_DOWN_MASK
                : Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx();
    }

    /** What a pressed key stands for; keys typed with Shift (?) by their letter. */
    static Optional<ReviewKey> of(KeyEvent event) {
        KeyStroke pressed = KeyStroke.getKeyStrokeForEvent(event);
        KeyStroke typed = KeyStroke.getKeyStroke(event.getKeyChar());
        return Arrays.stream(values())
                .filter(k -> k.strokes.contains(pressed) || k.strokes.contains(typed))
                .findFirst();
    }

    Group group() {
        return group;
    }

    /** What it does. */
    String label() {
        return label;
    }

    List<KeyStroke> strokes() {
        return strokes;
    }

    /** Its keys for a person: {@code Insert or A}. */
    String keys() {
        return strokes.stream()
                .map(ReviewKey::text)
                .distinct()
                .limit(2)
                .collect(Collectors.joining(" or "));
    }

    /** What it does and its key, for a tooltip. */
    String tip() {
        return label.replace("...", "") + " (" + keys() + ")";
    }

    private static String text(KeyStroke stroke) {
        if (stroke.getKeyCode() == KeyEvent.VK_UNDEFINED) {
            return String.valueOf(stroke.getKeyChar());
        }
        String modifiers = InputEvent.getModifiersExText(stroke.getModifiers());
        return (modifiers.isEmpty() ? "" : modifiers + "+") + name(stroke.getKeyCode());
    }

    private static String name(int code) {
        return switch (code) {
            case KeyEvent.VK_SPACE -> "Space";
            case KeyEvent.VK_LEFT -> "\u2190";
            case KeyEvent.VK_RIGHT -> "\u2192";
            case KeyEvent.VK_UP -> "\u2191";
            case KeyEvent.VK_DOWN -> "\u2193";
            case KeyEvent.VK_PLUS, KeyEvent.VK_ADD, KeyEvent.VK_EQUALS -> "+";
            case KeyEvent.VK_MINUS, KeyEvent.VK_SUBTRACT -> "\u2212";
            default -> KeyEvent.getKeyText(code);
        };
    }
}
