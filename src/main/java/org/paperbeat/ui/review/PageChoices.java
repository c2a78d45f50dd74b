package org.paperbeat.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.paperbeat.layout.LayoutCatalog;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.Beat;
import org.paperbeat.model.BeatSymbol;
import org.paperbeat.model.Lead;
import org.paperbeat.model.LeadLayout;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.WaveLimit;
import org.paperbeat.options.BeatPalette;
import org.paperbeat.options.LayoutOptions;
import org.paperbeat.ui.edit.BeatEdits;
import org.paperbeat.ui.edit.BeatRef;
import org.paperbeat.ui.edit.CalibrationEdits;
import org.paperbeat.ui.edit.EditAction;
import org.paperbeat.ui.edit.LeadEdits;
import org.paperbeat.ui.edit.LimitEdits;
import org.paperbeat.ui.edit.PageDocument;

/** What can be done to the things of a page, for the menus over page, strip and tables. */
public final class PageChoices {
    private static final double[] SPEEDS = {12.5, 25, 50};
    private static final double[] GAINS = {5, 10, 20};
    private static final String RHYTHM = "_rhythm";

    private final PageDocument document;

    public PageChoices(PageDocument document) {
        this.document = document;
    }

    private Choice submit(String label, String keys, EditAction action) {
        return Choice.of(label, keys, () -> document.submit(action));
    }

    /** For a beat: its class, any symbol, away with it. */
    public List<Choice> beat(Beat beat) {
        List<BeatRef> one = List.of(BeatRef.of(beat));
        List<Choice> all = new ArrayList<>();
        for (AamiClass c : AamiClass.values()) {
            String label = c + "   " + BeatPalette.meaning(c);
            all.add(submit(label, c.name(), BeatEdits.relabel(one, BeatSymbol.of(c))));
        }
        List<Choice> symbols = new ArrayList<>();
        for (BeatSymbol s : BeatSymbol.values()) {
            symbols.add(submit(s.code() + "   " + words(s), "", BeatEdits.relabel(one, s)));
        }
        all.add(Choice.menu("Symbol", symbols));
        all.add(Choice.LINE);
        all.add(submit("Delete the beat", ReviewKey.DELETE.keys(), BeatEdits.delete(one)));
        return all;
    }

    private static String words(BeatSymbol symbol) {
        return symbol.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** For a limit of a beat's wave. */
    public Choice noLimit(Beat beat, WaveLimit limit) {
        return submit(
                "There is no " + limit.label(),
                "",
                LimitEdits.move(BeatRef.of(beat), limit, Double.NaN));
    }

    /** For a place on a trace where no beat is. */
    public Choice addBeat(String trace, double seconds) {
        return submit("Add a beat here", ReviewKey.ADD.keys(), BeatEdits.add(trace, seconds, null));
    }

    /** For a lead: another name, the name of another lead in exchange, away with it. */
    public List<Choice> lead(String name) {
        boolean rhythm = name.contains(RHYTHM);
        List<Choice> names = new ArrayList<>();
        for (Lead lead : Lead.values()) {
            String label = lead.label() + (rhythm ? " rhythm" : "");
            names.add(submit(label, "", LeadEdits.rename(name, lead, rhythm)));
        }
        List<Choice> partners =
                document.state().page().layout().regions().stream()
                        .map(LeadRegion::name)
                        .filter(n -> !n.equals(name))
                        .map(n -> submit(n.replace('_', ' '), "", LeadEdits.swap(name, n)))
                        .toList();
        String shown = name.replace('_', ' ');
        return List.of(
                Choice.menu("Name of " + shown, names),
                Choice.menu("Swap names with", partners),
                submit("Delete lead " + shown, "", LeadEdits.delete(name)));
    }

    /** The arrangement of all leads. */
    public Choice layout() {
        List<Choice> layouts = new ArrayList<>();
        layouts.add(submit("find it anew", "", LeadEdits.arrange(LayoutOptions.AUTO)));
        layouts.add(Choice.LINE);
        LayoutCatalog.load().all().stream()
                .map(LeadLayout::name)
                .forEach(n -> layouts.add(submit(n, "", LeadEdits.arrange(n))));
        return Choice.menu("Lead layout", layouts);
    }

    /** Paper speed and gain; empty on a page without a calibration. */
    public List<Choice> scales() {
        PageCalibration c = document.state().page().calibration();
        if (c == null) {
            return List.of();
        }
        return List.of(
                Choice.menu(
                        "Paper speed",
                        scale(
                                SPEEDS,
                                "mm/s",
                                c.paperSpeed().value(),
                                CalibrationEdits::paperSpeed)),
                Choice.menu(
                        "Gain", scale(GAINS, "mm/mV", c.gain().value(), CalibrationEdits::gain)));
    }

    private List<Choice> scale(
            double[] values,
            String unit,
            double now,
            java.util.function.DoubleFunction<EditAction> edit) {
        return DoubleStream.of(values)
                .mapToObj(
                        v -> {
                            String mark = v == now ? "\u2022 " : "   ";
                            String number = v == Math.rint(v) ? "" + (long) v : "" + v;
                            return submit(mark + number + " " + unit, "", edit.apply(v));
                        })
                .toList();
    }

    /** Undo and redo, where there is something. */
    public List<Choice> history() {
        List<Choice> all = new ArrayList<>();
        document.undoName()
                .ifPresent(
                        n ->
                                all.add(
                                        Choice.of(
                                                "Undo: " + n,
                                                ReviewKey.UNDO.keys(),
                                                document::submitUndo)));
        document.redoName()
                .ifPresent(
                        n ->
                                all.add(
                                        Choice.of(
                                                "Redo: " + n,
                                                ReviewKey.REDO.keys(),
                                                document::submitRedo)));
        return all;
    }

    /** Choices in groups, a line between any two. */
    public static List<Choice> groups(List<List<Choice>> groups) {
        List<Choice> all = new ArrayList<>();
        for (List<Choice> group : groups) {
            if (!all.isEmpty() && !group.isEmpty()) {
                all.add(Choice.LINE);
            }
            all.addAll(group);
        }
        return all;
    }
}
