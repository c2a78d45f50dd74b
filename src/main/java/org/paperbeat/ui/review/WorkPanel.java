package org.paperbeat.ui.review;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import org.paperbeat.ui.worklist.WorkItem;
import org.paperbeat.ui.worklist.WorkStatus;
import org.paperbeat.ui.worklist.Worklist;

/** The pages of the worklist; Enter or a double click opens one. */
final class WorkPanel extends JPanel implements ReviewModel.View {
    private static final long serialVersionUID = 1L;
    private static final String OPEN = "open";

    private final transient WorkDesk desk;
    private final Pages pages = new Pages();
    private final JTable table = new JTable(pages);

    WorkPanel(ReviewModel model, WorkDesk desk) {
        super(new BorderLayout());
        this.desk = desk;
        table.setName("worklist");
        table.getAccessibleContext().setAccessibleName("Worklist");
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.setShowGrid(false);
        table.setFillsViewportHeight(true);
        table.setRowHeight(table.getFontMetrics(table.getFont()).getHeight() + 3);
        int[] widths = {40, 220, 70, 140};
        for (int c = 0; c < widths.length; c++) {
            table.getColumnModel().getColumn(c).setPreferredWidth(widths[c]);
        }
        table.getColumnModel().getColumn(2).setCellRenderer(new StatusCell());
        table.getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
                .put(KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), OPEN);
        table.getActionMap().put(OPEN, new Open());
        table.addMouseListener(
                new MouseAdapter() {
                    @Override
                    public void mouseClicked(MouseEvent e) {
                        if (e.getClickCount() == 2) {
                            open();
                        }
                    }
                });
        add(new JScrollPane(table));
        model.add(this);
    }

    /** Takes the keyboard to the list. */
    void focusList() {
        table.requestFocusInWindow();
    }

    private void open() {
        int row = table.getSelectedRow();
        desk.worklist()
                .filter(list -> row >= 0 && !desk.isTurning())
                .ifPresent(
                        list -> {
                            list.goTo(row);
                            desk.openCurrent();
                        });
    }

    @Override
    public void pageChanged() {
        pages.items = desk.worklist().map(Worklist::items).orElse(List.of());
        pages.fireTableDataChanged();
        desk.worklist()
                .filter(list -> list.current() < table.getRowCount())
                .ifPresent(
                        list -> {
                            int row = list.current();
                            table.setRowSelectionInterval(row, row);
                            table.scrollRectToVisible(table.getCellRect(row, 0, true));
                        });
    }

    /** Opens the selected page. */
    private final class Open extends AbstractAction {
        private static final long serialVersionUID = 1L;

        @Override
        public void actionPerformed(ActionEvent e) {
            open();
        }
    }

    /** Rows of the table. */
    private static final class Pages extends AbstractTableModel {
        private static final long serialVersionUID = 1L;
        private transient List<WorkItem> items = List.of();

        @Override
        public int getRowCount() {
            return items.size();
        }

        @Override
        public int getColumnCount() {
            return 4;
        }

        @Override
        public String getColumnName(int column) {
            return List.of("#", "Page", "Status", "Note").get(column);
        }

        @Override
        public Object getValueAt(int row, int column) {
            WorkItem item = items.get(row);
            return switch (column) {
                case 0 -> row + 1;
                case 1 -> item.label();
                case 2 -> item.status();
                default -> item.note();
            };
        }
    }

    /** A status in words and colour. */
    private static final class StatusCell extends DefaultTableCellRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Component getTableCellRendererComponent(
                JTable t, Object value, boolean selected, boolean focus, int row, int column) {
            super.getTableCellRendererComponent(t, value, selected, focus, row, column);
            if (value instanceof WorkStatus status) {
                setText(status.label());
                if (!selected) {
                    setForeground(WorkBar.colour(status));
                }
            }
            return this;
        }
    }
}
