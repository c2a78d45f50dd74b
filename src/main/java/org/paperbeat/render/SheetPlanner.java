package org.paperbeat.render;

import java.util.ArrayList;
import java.util.List;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.model.EcgSignal;
import org.paperbeat.model.Lead;
import org.paperbeat.options.PulsePosition;
import org.paperbeat.options.RenderOptions;

/** Arranges a record's leads on a sheet as the options say. */
final class SheetPlanner {
    private static final double TOP_MM = 10;
    private static final double HEADER_MM = 22;
    private static final int STANDARD_FIELDS = 12;

    private final EcgRecord record;
    private final RenderOptions options;
    private final int rows;
    private final int columns;
    private final List<String> rhythm;

    SheetPlanner(EcgRecord record, RenderOptions options) {
        this.record = record;
        this.options = options;
        String[] parts = options.layout().split("\\+");
        String[] size = parts[0].split("x");
        this.rows = Integer.parseInt(size[0]);
        this.columns = Integer.parseInt(size[1]);
        this.rhythm = parts.length > 1 ? List.of(parts[1].split(",")) : List.of();
    }

    Sheet plan() {
        List<EcgSignal> fields = fields();
        double pulseRoom =
                options.pulse() == PulsePosition.NONE
                        ? 0
                        : SheetPainter.pulseRoomMm(options.paperSpeedMmPerS());
        double used = options.traceWidthMm() + pulseRoom;
        double left = Math.max(2, Math.rint((options.pageWidthMm() - used) / 2));
        double zero = left + (options.pulse() == PulsePosition.LEFT ? pulseRoom : 0);
        double seconds = options.traceWidthMm() / options.paperSpeedMmPerS();
        List<Sheet.Strip> strips = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                EcgSignal s = fields.get(column * rows + row);
                double from = seconds * column / columns;
                double to = seconds * (column + 1) / columns;
                add(strips, s, false, row, column, from, to);
            }
        }
        for (int k = 0; k < rhythm.size(); k++) {
            add(strips, signal(rhythm.get(k)), true, rows + k, 0, 0, seconds);
        }
        strips.removeIf(s -> s.signal() == null);
        requireAny(strips);
        return new Sheet(
                options.layout(),
                rows + rhythm.size(),
                zero,
                strips,
                options.paperSpeedMmPerS(),
                options.gainMmPerMv());
    }

    private void requireAny(List<Sheet.Strip> strips) {
        if (strips.isEmpty()) {
            throw new EcgException(
                    "render",
                    "The record "
                            + record.name()
                            + " has none of the leads of the layout "
                            + options.layout()
                            + ".",
                    "Name its signals by the option for leads.");
        }
    }

    private void add(
            List<Sheet.Strip> strips,
            EcgSignal s,
            boolean full,
            int row,
            int column,
            double from,
            double to) {
        String label = s == null ? "" : label(s);
        boolean second = strips.stream().anyMatch(t -> t.name().equals(label));
        String name = second ? label + "_rhythm" : label;
        boolean isRhythm = full && second;
        strips.add(new Sheet.Strip(s, name, isRhythm, row, column, from, to, baseline(row)));
    }

    /** The lead's usual name, or the file's. */
    static String label(EcgSignal s) {
        return s.lead() == Lead.UNKNOWN ? s.name() : s.lead().label();
    }

    private double baseline(int row) {
        double top = options.header() ? HEADER_MM : TOP_MM;
        double pitch = (options.pageHeightMm() - top - TOP_MM) / (rows + rhythm.size());
        double middle = (rows + rhythm.size()) / 2.0;
        double near = 1 - 0.45 * options.defects().overlap();
        return top + pitch * (middle + (row + 0.55 - middle) * near);
    }

    private List<EcgSignal> fields() {
        int n = rows * columns;
        List<EcgSignal> fields = new ArrayList<>();
        if (!options.leads().isEmpty()) {
            if (options.leads().size() != n) {
                throw new EcgException(
                        "render",
                        "The layout "
                                + options.layout()
                                + " has "
                                + n
                                + " fields, but "
                                + options.leads().size()
                                + " leads are named.",
                        "Name as many leads as the layout has fields.");
            }
            options.leads().forEach(name -> fields.add(signal(name)));
        } else if (n == STANDARD_FIELDS) {
            for (int k = 0; k < n; k++) {
                fields.add(record.signal(Lead.values()[k]).orElse(null));
            }
        } else {
            for (int k = 0; k < n; k++) {
                fields.add(k < record.signals().size() ? record.signals().get(k) : null);
            }
        }
        return fields;
    }

    private EcgSignal signal(String name) {
        for (EcgSignal s : record.signals()) {
            if (s.name().equals(name)) {
                return s;
            }
        }
        EcgSignal found = Lead.parse(name).flatMap(record::signal).orElse(null);
        if (found == null && Lead.parse(name).isEmpty()) {
            throw new EcgException(
                    "render",
                    "The record " + record.name() + " has no signal " + name + ".",
                    "It has: "
                            + String.join(
                                    ", ", record.signals().stream().map(EcgSignal::name).toList())
                            + ".");
        }
        return found;
    }
}
