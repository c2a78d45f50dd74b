package org.paperbeat.ui.canvas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.paperbeat.model.Lead;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.ui.edit.CommandCall;
import org.paperbeat.ui.edit.EditAction;
import org.paperbeat.ui.edit.LeadEdits;
import org.paperbeat.ui.edit.PageDocument;
import org.paperbeat.ui.edit.Selection;
import org.paperbeat.ui.review.Choice;
import org.paperbeat.ui.review.PageChoices;

/** Leads: boxes are dragged, resized, drawn, named, cut, swapped and deleted. */
final class LeadGestures extends Gestures {
    private static final String RHYTHM = " rhythm";

    private Spot pressed;
    private LeadRegion taken;
    private Box.Grip grip;
    private Box now;
    private boolean drawing;
    private boolean moved;
    private String swapping;

    LeadGestures(PageDocument document, Desk desk) {
        super(document, desk);
    }

    @Override
    String hint() {
        return "Leads: drag move or resize, Shift new, R rename, X split, W swap, Del delete";
    }

    @Override
    Pointer pointer(Spot at) {
        if (at.shift()) {
            return Pointer.CROSS;
        }
        return under(at).map(r -> box(r).grip(at).pointer()).orElse(Pointer.CROSS);
    }

    private static Box box(LeadRegion region) {
        return Box.about(region.polygon());
    }

    private List<LeadRegion> regions() {
        return state().page().layout() == null ? List.of() : state().page().layout().regions();
    }

    /** The lead a press would take: the selected one first, else the one whose box is smallest. */
    private Optional<LeadRegion> under(Spot at) {
        String selected = document.selection().lead();
        Comparator<LeadRegion> order =
                Comparator.comparing((LeadRegion r) -> !r.name().equals(selected))
                        .thenComparingDouble(
                                r -> Math.abs((box(r).top() + box(r).bottom()) / 2 - at.y()));
        return regions().stream().filter(r -> box(r).grip(at) != null).min(order);
    }

    @Override
    void press(Spot at) {
        String partner = swapping;
        cancel();
        pressed = at;
        Optional<LeadRegion> hit = under(at);
        if (partner != null) {
            hit.filter(r -> !r.name().equals(partner))
                    .ifPresent(r -> document.submit(LeadEdits.swap(partner, r.name())));
            pressed = null;
            return;
        }
        if (at.shift() || hit.isEmpty()) {
            drawing = state().page().calibration() != null;
            if (!drawing) {
                desk.say("The page is not calibrated yet: press 1 for the calibration.");
            }
            return;
        }
        taken = hit.get();
        document.select(Selection.lead(taken.name()));
        if (at.clicks() > 1) {
            rename(taken);
            taken = null;
            pressed = null;
            return;
        }
        grip = box(taken).grip(at);
        now = box(taken);
    }

    @Override
    void drag(Spot at) {
        if (pressed == null || (!moved && isClick(pressed, at))) {
            return;
        }
        moved = true;
        if (drawing) {
            now = Box.between(pressed.point(), at.point());
        } else if (taken != null) {
            Box free = box(taken).dragged(grip, at.x() - pressed.x(), at.y() - pressed.y());
            List<Box> others =
                    regions().stream()
                            .filter(r -> !r.name().equals(taken.name()))
                            .map(LeadGestures::box)
                            .toList();
            now = at.alt() ? free : free.snapped(grip, others, at.tolerancePx());
        }
        desk.repaint();
    }

    @Override
    void release(Spot at) {
        EditAction action = null;
        if (moved && drawing) {
            Box drawn = now;
            desk.ask(
                    "Name of the new lead (V1, aVL, II rhythm):",
                    typed ->
                            named(typed)
                                    .ifPresent(
                                            n ->
                                                    document.submit(
                                                            LeadEdits.add(
                                                                    n.lead(),
                                                                    n.rhythm(),
                                                                    drawn.corners()))));
        } else if (moved && taken != null) {
            boolean whole = grip.across() == 0 && grip.down() == 0;
            action =
                    whole
                            ? LeadEdits.move(
                                    taken.name(),
                                    CommandCall.centi(now.left() - box(taken).left()),
                                    CommandCall.centi(now.top() - box(taken).top()))
                            : LeadEdits.reshape(taken.name(), now.corners());
        } else if (drawing) {
            document.select(Selection.NONE);
        }
        cancel();
        if (action != null) {
            document.submit(action);
        }
        desk.repaint();
    }

    private record Named(Lead lead, boolean rhythm) {}

    private Optional<Named> named(String typed) {
        String text = typed.strip().replace('_', ' ');
        boolean rhythm = text.toLowerCase(Locale.ROOT).endsWith(RHYTHM);
        String name = rhythm ? text.substring(0, text.length() - RHYTHM.length()) : text;
        Optional<Lead> lead =
                name.equalsIgnoreCase("unknown") ? Optional.of(Lead.UNKNOWN) : Lead.parse(name);
        if (lead.isEmpty()) {
            desk.say(
                    "\"" + typed + "\" is no lead: I II III aVR aVL aVF V1 ... V6, -aVR, unknown.");
        }
        return lead.map(l -> new Named(l, rhythm));
    }

    private void rename(LeadRegion region) {
        desk.ask(
                "New name of " + region.name() + ":",
                typed ->
                        named(typed)
                                .ifPresent(
                                        n ->
                                                document.submit(
                                                        LeadEdits.rename(
                                                                region.name(),
                                                                n.lead(),
                                                                n.rhythm()))));
    }

    private Optional<LeadRegion> selected() {
        String name = document.selection().lead();
        return name == null ? Optional.empty() : state().region(name);
    }

    @Override
    boolean key(Press press, Spot at) {
        Optional<LeadRegion> lead = selected();
        boolean rename = press.key() == Press.Key.RENAME || press.upper() == 'R';
        if (press.key() == Press.Key.DELETE || rename || "XW".indexOf(press.upper()) >= 0) {
            if (lead.isEmpty()) {
                desk.say("Click a lead first.");
                return true;
            }
        }
        if (press.key() == Press.Key.DELETE) {
            document.submit(LeadEdits.delete(lead.orElseThrow().name()));
        } else if (rename) {
            rename(lead.orElseThrow());
        } else if (press.upper() == 'X') {
            split(lead.orElseThrow(), at);
        } else if (press.upper() == 'W') {
            swapping = lead.orElseThrow().name();
            desk.say("Click the lead to swap names with " + swapping + ".");
        } else {
            return false;
        }
        return true;
    }

    @Override
    List<Choice> choices(Spot at) {
        if (state().page().calibration() == null) {
            return List.of();
        }
        PageChoices choices = new PageChoices(document);
        List<Choice> own = new ArrayList<>();
        under(at)
                .ifPresent(
                        r -> {
                            document.select(Selection.lead(r.name()));
                            own.addAll(choices.lead(r.name()));
                            own.add(Choice.of("Split it here...", "X", () -> split(r, at)));
                        });
        return PageChoices.groups(List.of(own, List.of(choices.layout())));
    }

    private void split(LeadRegion region, Spot at) {
        double x = at.x();
        desk.ask(
                "Name of the right part of " + region.name() + ":",
                typed ->
                        named(typed)
                                .ifPresent(
                                        n ->
                                                document.submit(
                                                        LeadEdits.split(
                                                                region.name(), x, n.lead()))));
    }

    @Override
    void cancel() {
        pressed = null;
        taken = null;
        grip = null;
        now = null;
        drawing = false;
        moved = false;
        swapping = null;
    }

    @Override
    List<Mark> sketch() {
        List<Mark> marks = new ArrayList<>();
        selected()
                .ifPresent(
                        r -> {
                            marks.add(Mark.outline(r.polygon(), Mark.Tone.SELECTED));
                            r.polygon().forEach(p -> marks.add(Mark.handle(p, Mark.Tone.SELECTED)));
                        });
        if (moved && now != null) {
            marks.add(Mark.outline(now.corners(), Mark.Tone.PREVIEW));
        }
        return marks;
    }
}
