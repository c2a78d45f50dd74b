package org.paperbeat.ui.canvas;

import ij.IJ;
import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.event.KeyEvent;
import javax.swing.MenuSelectionManager;
import org.paperbeat.ui.review.KeysCard;
import org.paperbeat.ui.review.ReviewDesk;

/** Keys on a page's window while the tool is in use; the rest goes on to ImageJ. */
final class BenchKeys implements KeyEventDispatcher {
    private final PaperBeatTool tool;

    BenchKeys(PaperBeatTool tool) {
        this.tool = tool;
    }

    @Override
    public boolean dispatchKeyEvent(KeyEvent e) {
        if (IJ.getInstance() == null) {
            // ImageJ was quit: there is no toolbar any more
            KeyboardFocusManager.getCurrentKeyboardFocusManager().removeKeyEventDispatcher(this);
            return false;
        }
        if (e.getID() != KeyEvent.KEY_PRESSED || e.isConsumed() || !tool.isInUse()) {
            return false;
        }
        Bench bench = PaperBeatTool.focused();
        if (bench == null) {
            return false;
        }
        MenuSelectionManager menus = MenuSelectionManager.defaultManager();
        if (e.getKeyCode() == KeyEvent.VK_ESCAPE && menus.getSelectedPath().length > 0) {
            menus.clearSelectedPath();
            e.consume();
            return true;
        }
        boolean used =
                bench.isTyping()
                        ? typed(bench, e)
                        : pressed(bench, e) || ReviewDesk.key(PaperBeatTool.image(), e) || help(e);
        if (used) {
            e.consume();
        }
        return used;
    }

    private static boolean typed(Bench bench, KeyEvent e) {
        switch (e.getKeyCode()) {
            case KeyEvent.VK_ENTER -> bench.enter();
            case KeyEvent.VK_ESCAPE -> bench.escape();
            case KeyEvent.VK_BACK_SPACE -> bench.eraseLetter();
            default -> {
                char c = e.getKeyChar();
                if (c != KeyEvent.CHAR_UNDEFINED && !Character.isISOControl(c)) {
                    bench.type(c);
                }
            }
        }
        return true;
    }

    private static boolean pressed(Bench bench, KeyEvent e) {
        if (e.isControlDown() || e.isMetaDown()) {
            return command(bench, e);
        }
        if (e.isAltDown() || e.isAltGraphDown() && !"[]".contains("" + e.getKeyChar())) {
            return false;
        }
        if (e.getKeyCode() == KeyEvent.VK_ESCAPE) {
            // goes on to ImageJ, too: it stops what runs there
            bench.escape();
            return false;
        }
        Press.Key special =
                switch (e.getKeyCode()) {
                    case KeyEvent.VK_DELETE, KeyEvent.VK_BACK_SPACE -> Press.Key.DELETE;
                    case KeyEvent.VK_INSERT -> Press.Key.INSERT;
                    case KeyEvent.VK_LEFT -> Press.Key.LEFT;
                    case KeyEvent.VK_RIGHT -> Press.Key.RIGHT;
                    case KeyEvent.VK_F2 -> Press.Key.RENAME;
                    default -> Press.Key.LETTER;
                };
        char c = e.getKeyChar();
        boolean letter = c != KeyEvent.CHAR_UNDEFINED && !Character.isISOControl(c);
        return (special != Press.Key.LETTER || letter)
                && bench.key(new Press(special == Press.Key.LETTER ? c : 0, special));
    }

    private static boolean help(KeyEvent e) {
        boolean asked = e.getKeyChar() == '?';
        if (asked) {
            KeysCard.open(PaperBeatTool.image().getWindow());
        }
        return asked;
    }

    private static boolean command(Bench bench, KeyEvent e) {
        if (e.getKeyCode() == KeyEvent.VK_Z) {
            if (e.isShiftDown()) {
                bench.redo();
            } else {
                bench.undo();
            }
            return true;
        }
        if (e.getKeyCode() == KeyEvent.VK_Y) {
            bench.redo();
            return true;
        }
        return false;
    }
}
