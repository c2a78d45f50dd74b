package org.paperbeat.ui.review;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.FontMetrics;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;
import javax.swing.table.JTableHeader;
import javax.swing.table.TableColumn;
import javax.swing.table.TableRowSorter;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.Beat;
import org.paperbeat.ui.edit.BeatRef;
import org.paperbeat.ui.edit.Selection;

/** The beats of a page as a table, to filter, to sort and to select. */
final class BeatsPanel extends JPanel implements ReviewModel.View {
    private static final long serialVersionUID = 1L;
    private static final String ANY = "any";

    private final transient ReviewModel model;
    private final BeatRows rows;
    private final JTable table;
    private final transient TableRowSorter<BeatRows> sorter;
    private final JComboBox<String> letter = new JComboBox<>();
    private final JComboBox<String> below =
            new JComboBox<>(new String[] {ANY, "0.95", "0.8", "0.6"});
    private final JCheckBox flagged = new JCheckBox("to look at");
    private final JLabel count = new JLabel();
    private boolean following;

    BeatsPanel(ReviewModel model, ReviewActions actions) {
        super(new BorderLayout(0, 2));
        this.model = model;
        rows = new BeatRows(model);
        table = new Table(rows);
        sorter = sorter();
        table.setRowSorter(sorter);
        setUpTable(actions);
        JScrollPane scroll = new JScrollPane(table);
        actions.leaveKeys(table);
        actions.leaveKeys(scroll);
        add(filters(), BorderLayout.NORTH);
        add(scroll);
        model.add(this);
    }

    private TableRowSorter<BeatRows> sorter() {
        TableRowSorter<BeatRows> s = new TableRowSorter<>(rows);
        s.setComparator(
                BeatRows.Column.CLASS.ordinal(),
                Comparator.comparing((Beat b) -> BeatRows.letter(b)));
        return s;
    }

    private void setUpTable(ReviewActions actions) {
        table.setName("beats");
        table.getAccessibleContext().setAccessibleName("Beats");
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.setAutoResizeMode(JTable.AUTO_RESIZE_LAST_COLUMN);
        table.putClientProperty("JTable.autoStartsEdit", Boolean.FALSE);
        table.setFillsViewportHeight(true);
        table.setShowGrid(false);
        FontMetrics m = table.getFontMetrics(table.getFont());
        table.setRowHeight(m.getHeight() + 3);
        Map<BeatRows.Column, String> widest = widest();
        for (BeatRows.Column c : BeatRows.Column.values()) {
            TableColumn column = table.getColumnModel().getColumn(c.ordinal());
            int width = m.stringWidth(widest.get(c)) + 9;
            column.setPreferredWidth(c == BeatRows.Column.REVIEW ? 160 : width);
            column.setMinWidth(c == BeatRows.Column.REVIEW ? 40 : width);
            boolean fine = c == BeatRows.Column.TIME || c == BeatRows.Column.CONFIDENCE;
            column.setCellRenderer(new BeatCells(fine ? 2 : 0));
        }
        table.addMouseListener(
                new MouseAdapter() {
                    @Override
                    public void mousePressed(MouseEvent e) {
                        if (e.isPopupTrigger() || SwingUtilities.isRightMouseButton(e)) {
                            menu(e);
                        }
                    }
                });
        table.getSelectionModel().addListSelectionListener(e -> chosen(e.getValueIsAdjusting()));
        table.setPreferredScrollableViewportSize(new Dimension(200, 9 * table.getRowHeight()));
    }

    /** The widest text that a column has to show. */
    private static Map<BeatRows.Column, String> widest() {
        Map<BeatRows.Column, String> widest = new EnumMap<>(BeatRows.Column.class);
        for (BeatRows.Column c : BeatRows.Column.values()) {
            widest.put(c, c.type == Double.class ? "0000" : c.title);
        }
        widest.put(BeatRows.Column.NUMBER, "000");
        widest.put(BeatRows.Column.TIME, "00.00");
        widest.put(BeatRows.Column.CLASS, "WW*");
        widest.put(BeatRows.Column.CONFIDENCE, "Conf");
        widest.put(BeatRows.Column.QTC_BAZETT, "QTcB.");
        widest.put(BeatRows.Column.QTC_FRIDERICIA, "QTcF.");
        widest.put(BeatRows.Column.BY, "By");
        return widest;
    }

    private JComponent filters() {
        JPanel bar = new JPanel(new FlowLayout(FlowLayout.LEFT, 4, 0));
        letter.addItem(ANY);
        for (AamiClass c : AamiClass.values()) {
            letter.addItem(c.name());
        }
        letter.addItem("?");
        letter.setName("class filter");
        below.setName("confidence filter");
        flagged.setName("flag filter");
        letter.setToolTipText("Class of the beats shown (" + ReviewKey.FILTER.keys() + ")");
        below.setToolTipText("Only beats less certain than this");
        flagged.setToolTipText("Only beats that need a look");
        bar.add(new JLabel("Class"));
        bar.add(letter);
        bar.add(new JLabel("conf <"));
        bar.add(below);
        bar.add(flagged);
        bar.add(count);
        count.setForeground(ReviewColors.dim());
        letter.addActionListener(e -> filter());
        below.addActionListener(e -> filter());
        flagged.addActionListener(e -> filter());
        return bar;
    }

    /** Takes the keyboard to the filter. */
    void focusFilter() {
        letter.requestFocusInWindow();
    }

    private void filter() {
        following = true;
        sorter.setRowFilter(wanted().rowFilter());
        following = false;
        selectionChanged();
        tellCount();
    }

    private BeatFilter wanted() {
        String c = String.valueOf(letter.getSelectedItem());
        String limit = String.valueOf(below.getSelectedItem());
        return new BeatFilter(
                c.equals(ANY) ? "" : c,
                limit.equals(ANY) ? Double.NaN : Double.parseDouble(limit),
                flagged.isSelected());
    }

    private void tellCount() {
        int shown = table.getRowCount();
        count.setText(
                shown == rows.getRowCount()
                        ? shown + " beats"
                        : shown + " of " + rows.getRowCount());
    }

    private void chosen(boolean adjusting) {
        int row = table.getSelectedRow();
        if (!following && !adjusting && row >= 0) {
            Beat b = rows.beat(table.convertRowIndexToModel(row));
            model.select(Selection.beat(BeatRef.of(b)));
        }
    }

    /** Selects the row under the mouse and says what can be done to its beat. */
    private void menu(MouseEvent e) {
        int row = table.rowAtPoint(e.getPoint());
        if (row >= 0) {
            table.setRowSelectionInterval(row, row);
            Beat b = rows.beat(table.convertRowIndexToModel(row));
            PageChoices choices = new PageChoices(model.subject().document());
            ChoiceMenu.show(
                    PageChoices.groups(List.of(choices.beat(b), choices.history())),
                    table,
                    e.getX(),
                    e.getY());
        }
    }

    /** The beat after or before the selected one, as the table shows them. */
    void step(int by) {
        if (table.getRowCount() == 0) {
            return;
        }
        int row = table.getSelectedRow();
        int next = row < 0 ? (by > 0 ? 0 : table.getRowCount() - 1) : row + by;
        int kept = Math.max(0, Math.min(table.getRowCount() - 1, next));
        table.getSelectionModel().setSelectionInterval(kept, kept);
    }

    @Override
    public void pageChanged() {
        following = true;
        rows.refresh();
        following = false;
        tellCount();
    }

    @Override
    public void selectionChanged() {
        following = true;
        Optional<Beat> beat = model.subject() == null ? Optional.empty() : model.beat();
        int index = beat.map(rows::row).orElse(-1);
        int row = index < 0 ? -1 : table.convertRowIndexToView(index);
        if (row < 0) {
            table.clearSelection();
        } else {
            table.setRowSelectionInterval(row, row);
            table.scrollRectToVisible(table.getCellRect(row, 0, true));
        }
        following = false;
    }

    /** A table whose headings explain themselves. */
    private static final class Table extends JTable {
        private static final long serialVersionUID = 1L;

        Table(BeatRows rows) {
            super(rows);
        }

        @Override
        protected JTableHeader createDefaultTableHeader() {
            return new JTableHeader(getColumnModel()) {
                private static final long serialVersionUID = 1L;

                @Override
                public String getToolTipText(MouseEvent e) {
                    int column = columnAtPoint(e.getPoint());
                    return column < 0
                            ? null
                            : BeatRows.Column.values()[table.convertColumnIndexToModel(column)].tip;
                }
            };
        }
    }
}
