package org.paperbeat.train;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.paperbeat.io.PageFile;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.Lead;
import org.paperbeat.model.PageStatus;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.pipeline.EcgDigitizer;
import org.paperbeat.pipeline.Step;

/**
 * One page file's page, digitized and compared with the record it was made from.
 *
 * @param group pages whose figures are taken together: folder and kind of file
 * @param image name of the page
 * @param record name of its truth
 * @param digitization null where the page failed
 * @param truth as printed
 * @param score against the truth; 0 dB where the page failed
 * @param message what was said
 * @param seconds the digitizer took, file reading aside
 */
public record DigitizationTrial(
        String group,
        String image,
        String record,
        Digitization digitization,
        PageTruth truth,
        DigitizationScore score,
        String message,
        double seconds) {

    /** Digitizes a page without beats' classes and compares. */
    static DigitizationTrial of(
            String group,
            PageFile.Page page,
            PageTruth whole,
            DigitizeOptions options,
            StageMonitor monitor) {
        long start = System.nanoTime();
        Digitization found = null;
        String message;
        try {
            Digitization nothing = Digitization.empty(page.info());
            found =
                    new EcgDigitizer()
                            .run(
                                    page.image(),
                                    nothing,
                                    Step.CALIBRATION,
                                    Step.BEATS,
                                    options,
                                    null,
                                    monitor);
            message = String.join(" ", found.messages());
        } catch (EcgException e) {
            message = e.sentence();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        PageTruth truth = whole.asPrinted(found == null ? null : found.layout());
        DigitizationScore score =
                DigitizationScore.of(truth.leads(), found == null ? List.of() : found.traces());
        return new DigitizationTrial(
                group, page.info().name(), whole.name(), found, truth, score, message, seconds);
    }

    /** How the page ended. */
    public PageStatus status() {
        return digitization == null ? PageStatus.FAILED : digitization.status();
    }

    /** Printed leads of which there is a trace. */
    public long namesFound() {
        if (digitization == null) {
            return 0;
        }
        Set<Lead> found =
                digitization.traces().stream().map(t -> t.lead()).collect(Collectors.toSet());
        return printed().stream()
                .filter(l -> found.contains(l) || l == Lead.AVR && found.contains(Lead.MINUS_AVR))
                .count();
    }

    /** Whether every printed lead has a trace and no trace is without a name. */
    public boolean namesRight() {
        return namesFound() == printed().size()
                && digitization.traces().stream().noneMatch(t -> t.lead() == Lead.UNKNOWN);
    }

    private Set<Lead> printed() {
        return truth.leads().entrySet().stream()
                .filter(e -> DigitizationScore.isPrinted(e.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
