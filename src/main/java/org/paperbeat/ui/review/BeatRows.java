package org.paperbeat.ui.review;

import java.util.List;
import java.util.stream.Collectors;
import javax.swing.table.AbstractTableModel;
import org.paperbeat.model.Beat;
import org.paperbeat.model.BeatLimits;
import org.paperbeat.model.ReviewReason;
import org.paperbeat.model.Source;
import org.paperbeat.options.BeatPalette;
import org.paperbeat.ui.edit.Attentions;

/** The beats of a page as rows, with their intervals in ms. Missing numbers are NaN. */
final class BeatRows extends AbstractTableModel {
    private static final long serialVersionUID = 1L;

    /** Columns. */
    enum Column {
        NUMBER("#", "Number in its trace", Integer.class),
        TIME("s", "Paper time of the R peak, s", Double.class),
        CLASS("Cl", "Class; * = needs a look", Beat.class),
        CONFIDENCE("Conf", "Probability of the class", Double.class),
        RR("RR", "Interval to the beat before, ms", Double.class),
        PR("PR", "P onset to QRS onset, ms", Double.class),
        QRS("QRS", "Duration of the QRS complex, ms", Double.class),
        QT("QT", "QRS onset to T end, ms", Double.class),
        QTC_BAZETT("QTcB", "QT by Bazett, ms", Double.class),
        QTC_FRIDERICIA("QTcF", "QT by Fridericia, ms", Double.class),
        BY("By", "H = found, moved or named by a human", String.class),
        REVIEW("Look", "Why it needs a look", String.class);

        final String title;
        final String tip;
        final Class<?> type;

        Column(String title, String tip, Class<?> type) {
            this.title = title;
            this.tip = tip;
            this.type = type;
        }
    }

    private static final double MS = 1000;

    private final transient ReviewModel model;
    private transient List<Beat> beats = List.of();

    BeatRows(ReviewModel model) {
        this.model = model;
    }

    /** Takes the beats of the page anew. */
    void refresh() {
        beats = model.subject() == null ? List.of() : model.state().page().beats();
        fireTableDataChanged();
    }

    Beat beat(int row) {
        return beats.get(row);
    }

    int row(Beat beat) {
        return beats.indexOf(beat);
    }

    @Override
    public int getRowCount() {
        return beats.size();
    }

    @Override
    public int getColumnCount() {
        return Column.values().length;
    }

    @Override
    public String getColumnName(int column) {
        return Column.values()[column].title;
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return Column.values()[column].type;
    }

    @Override
    public Object getValueAt(int row, int column) {
        Beat b = beats.get(row);
        return switch (Column.values()[column]) {
            case NUMBER -> b.number();
            case TIME -> b.timeSeconds();
            case CLASS -> b;
            case CONFIDENCE -> confidence(b);
            case BY -> b.source() == Source.HUMAN ? "H" : "";
            case REVIEW -> review(b);
            default -> interval(b, Column.values()[column]);
        };
    }

    private double interval(Beat b, Column column) {
        BeatLimits l = model.limits(b);
        double rr = b.rrPrevSeconds();
        return MS
                * switch (column) {
                    case RR -> rr;
                    case PR -> l.prSeconds();
                    case QRS -> l.qrsSeconds();
                    case QT -> l.qtSeconds();
                    case QTC_BAZETT -> l.qtcBazettSeconds(rr);
                    case QTC_FRIDERICIA -> l.qtcFridericiaSeconds(rr);
                    default -> Double.NaN;
                };
    }

    static double confidence(Beat b) {
        boolean byHand = b.source() == Source.HUMAN || b.classification() == null;
        return byHand ? Double.NaN : b.classification().confidence();
    }

    static String review(Beat b) {
        return b.review().stream().sorted().map(BeatRows::word).collect(Collectors.joining(", "));
    }

    /** A reason as short as the column is narrow. */
    private static String word(ReviewReason reason) {
        return switch (reason) {
            case LOW_CONFIDENCE -> "class";
            case POOR_TRACE -> "line";
            case NO_RR_CONTEXT -> "one RR";
            case LEAD_NOT_TRAINED -> "lead";
            case CUT_WINDOW -> "cut";
            case UNLIKE_TRAINING -> "unlike";
        };
    }

    /** Why a beat needs a look, in sentences. */
    static String reasons(Beat b) {
        return b.review().stream().sorted().map(Attentions::text).collect(Collectors.joining(" "));
    }

    /** The letters by which rows are ordered and filtered. */
    static String letter(Beat b) {
        return BeatPalette.letter(b);
    }

    static boolean isFlagged(Beat b) {
        return !b.review().isEmpty();
    }
}
