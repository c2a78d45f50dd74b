package org.paperbeat.io;

import java.util.List;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.PageStatus;

/**
 * A page in the summary of a study.
 *
 * @param image path as in the input, with {@code /}
 * @param page 1-based
 * @param folder of its results, relative to the output folder, with {@code /}; empty = none
 * @param status how it ended
 * @param message for a person
 * @param quality of the page; NaN = not judged
 * @param layout its name; empty = none
 * @param traces read
 * @param paperSpeed mm/s; NaN = unknown
 * @param gain mm/mV; NaN = unknown
 * @param scales how speed and gain were decided, as {@code PULSE, ASSUMED}; empty = not
 * @param beats of the reading trace
 * @param heartRate per minute; NaN = unknown
 * @param classes beats of the reading trace per class, in the order of {@link AamiClass}; all 0
 *     where they were not classified
 * @param review beats of the reading trace that need a person
 * @param model that classified them; empty = none
 */
public record StudyPage(
        String image,
        int page,
        String folder,
        PageStatus status,
        String message,
        double quality,
        String layout,
        int traces,
        double paperSpeed,
        double gain,
        String scales,
        int beats,
        double heartRate,
        List<Integer> classes,
        int review,
        String model) {
    public StudyPage {
        classes = List.copyOf(classes);
    }

    /** Beats of a class. */
    public int count(AamiClass aami) {
        return classes.get(aami.ordinal());
    }

    /** Beats of classes S, V and F. */
    public int ectopic() {
        return count(AamiClass.S) + count(AamiClass.V) + count(AamiClass.F);
    }

    /** Image and page as a person says it. */
    public String name() {
        return page > 1 || folder.matches(".*-p[0-9]+") ? image + " page " + page : image;
    }
}
