package org.paperbeat.ui.review;

import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import java.util.Locale;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;
import org.paperbeat.model.Beat;
import org.paperbeat.options.BeatPalette;

/** Cells of the table of beats: numbers to the right, classes as a letter in their colour. */
final class BeatCells extends DefaultTableCellRenderer {
    private static final long serialVersionUID = 1L;
    private static final String MISSING = "\u2013";

    private final int decimals;

    BeatCells(int decimals) {
        this.decimals = decimals;
    }

    @Override
    public Component getTableCellRendererComponent(
            JTable table, Object value, boolean selected, boolean focus, int row, int column) {
        super.getTableCellRendererComponent(table, value, selected, false, row, column);
        setToolTipText(null);
        setHorizontalAlignment(SwingConstants.RIGHT);
        if (!selected) {
            setForeground(table.getForeground());
            setBackground(table.getBackground());
        }
        if (value instanceof Beat b) {
            beat(b, selected);
        } else if (value instanceof Double d) {
            setText(
                    Double.isNaN(d)
                            ? MISSING
                            : String.format(Locale.ROOT, "%." + decimals + "f", d));
        } else if (value instanceof String s) {
            setHorizontalAlignment(SwingConstants.LEFT);
            Beat b = ((BeatRows) table.getModel()).beat(table.convertRowIndexToModel(row));
            setToolTipText(s.isEmpty() || b.review().isEmpty() ? null : BeatRows.reasons(b));
        }
        return this;
    }

    private void beat(Beat b, boolean selected) {
        setHorizontalAlignment(SwingConstants.CENTER);
        setFont(getFont().deriveFont(Font.BOLD));
        String symbol = b.symbol() == null ? BeatPalette.UNCLASSIFIED_LETTER : b.symbol().code();
        setText(symbol + (b.review().isEmpty() ? "" : "*"));
        Color colour = ReviewColors.beat(b);
        if (!selected) {
            setForeground(colour);
        }
        if (b.symbol() != null) {
            setToolTipText(BeatPalette.meaning(b.symbol().aami()));
        }
    }
}
