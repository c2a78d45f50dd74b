package org.paperbeat.ui.edit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.paperbeat.classify.BeatClassifier;
import org.paperbeat.classify.BeatModels;
import org.paperbeat.io.PageFile;
import org.paperbeat.io.WfdbReader;
import org.paperbeat.model.Beat;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.Lead;
import org.paperbeat.model.PageImage;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Source;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.model.Trace;
import org.paperbeat.options.ClassifyOptions;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.options.InputOptions;
import org.paperbeat.pipeline.EcgDigitizer;
import org.paperbeat.train.DigitizationScore;
import org.paperbeat.train.PageTruth;

/**
 * A page read by the machine and spoiled on purpose, with its truth: wrong name, jump, beat gone.
 */
final class SpoiledPage implements AutoCloseable {
    final PageImage image;
    final Digitization good;
    final PageTruth truth;
    final BeatClassifier classifier;

    SpoiledPage(Path folder, String name) {
        classifier = new BeatModels().open(ClassifyOptions.defaults());
        try (PageFile file =
                PageFile.open(folder.resolve(name + ".png"), InputOptions.defaults())) {
            PageFile.Page page = file.read(1);
            image = page.image();
            good =
                    new EcgDigitizer()
                            .digitize(
                                    image,
                                    page.info(),
                                    DigitizeOptions.defaults(),
                                    () -> classifier,
                                    StageMonitor.NONE);
        }
        truth = PageTruth.of(new WfdbReader().read(folder.resolve(name + ".hea"), "none"));
    }

    PageMachine machine() {
        return new PageMachine(
                () -> image, DigitizeOptions.defaults(), () -> classifier, StageMonitor.NONE);
    }

    double snrDb(Digitization page) {
        return DigitizationScore.of(truth.asPrinted(page.layout()).leads(), page.traces()).snrDb();
    }

    /** Of one lead. */
    double snrDb(Digitization page, Lead lead) {
        return DigitizationScore.of(truth.asPrinted(page.layout()).leads(), page.traces())
                .leads()
                .stream()
                .filter(s -> s.lead() == lead)
                .findFirst()
                .orElseThrow()
                .snrDb();
    }

    /** A page with a trace on its lower neighbour's line between two of its own paper times. */
    static Digitization jumped(Digitization page, String name, String to, double from, double end) {
        Trace t = trace(page, name);
        Trace other = trace(page, to);
        List<PagePoint> line = new ArrayList<>();
        for (int i = 0; i < other.length(); i++) {
            double s = other.timeSeconds(i);
            if (s >= from && s <= end && !Float.isNaN(other.yPx()[i])) {
                line.add(new PagePoint(other.xPx()[i], other.yPx()[i]));
            }
        }
        Trace drawn = new TraceSamples(page, t).along(line);
        Source[] machine = drawn.source().clone();
        java.util.Arrays.fill(machine, Source.MACHINE);
        Trace spoiled =
                new Trace(
                        t.name(),
                        t.lead(),
                        t.rhythm(),
                        t.samplingRateHz(),
                        t.firstSampleIndex(),
                        drawn.mv(),
                        drawn.xPx(),
                        drawn.yPx(),
                        t.confidence(),
                        machine,
                        drawn.zeroMm(),
                        t.quality());
        return PageState.of(page).with(spoiled).page();
    }

    /** A page with two leads' names exchanged as if the machine had read them so. */
    static Digitization misnamed(Digitization page, String name, Lead as) {
        PageState state =
                LeadEdits.rename(name, as, false)
                        .apply(PageState.of(page), new StillMachine())
                        .state();
        return state.page();
    }

    /** A page without a beat. */
    static Digitization missing(Digitization page, Beat beat) {
        List<Beat> left = page.readingBeats().stream().filter(b -> !b.equals(beat)).toList();
        return BeatList.replaced(page, trace(page, beat.trace()), left);
    }

    static Trace trace(Digitization page, String name) {
        return page.traces().stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
    }

    /** Where the good page has a trace at a paper time. */
    PagePoint at(String name, double seconds) {
        Trace t = trace(good, name);
        int i = BeatList.sampleIndex(t, seconds);
        return new PagePoint(t.xPx()[i], t.yPx()[i]);
    }

    Set<String> names() {
        return Map.copyOf(
                        good.traces().stream()
                                .collect(
                                        java.util.stream.Collectors.toMap(
                                                Trace::name, Trace::length)))
                .keySet();
    }

    @Override
    public void close() {
        classifier.close();
    }
}
