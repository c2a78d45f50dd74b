package org.paperbeat;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Who may import whom; the table stands in CONTRIBUTING.md. */
@AnalyzeClasses(packages = "org.paperbeat", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "org.paperbeat.";

    private static final Map<String, Set<String>> MAY_IMPORT = table();

    private static Map<String, Set<String>> table() {
        Map<String, Set<String>> t = new TreeMap<>();
        t.put("model", Set.of());
        t.put("options", Set.of("model"));
        t.put("image", Set.of("model"));
        t.put("text", Set.of("model", "image"));
        t.put("grid", Set.of("model", "options", "image", "text"));
        t.put("layout", Set.of("model", "options", "image", "text"));
        t.put("trace", Set.of("model", "options", "image"));
        t.put("beat", Set.of("model", "options"));
        t.put("classify", Set.of("model", "options"));
        t.put("render", Set.of("model", "options"));
        t.put("io", Set.of("model", "options"));
        Set<String> stages =
                Set.of(
                        "model",
                        "options",
                        "image",
                        "text",
                        "grid",
                        "layout",
                        "trace",
                        "beat",
                        "classify",
                        "render",
                        "io");
        t.put("pipeline", stages);
        t.put("train", plus(stages, "pipeline"));
        t.put("engine", Set.of("model", "options", "trace", "classify", "train"));
        t.put("ij", Set.of("model", "options"));
        t.put("ui", plus(stages, "pipeline", "train", "ij"));
        t.put("command", plus(stages, "pipeline", "train", "ij", "ui"));
        t.put("host", Set.of("command"));
        t.put("cli", plus(stages, "pipeline", "train", "ij", "ui", "command", "host"));
        return t;
    }

    private static Set<String> plus(Set<String> base, String... more) {
        List<String> all = new ArrayList<>(base);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }

    @ArchTest
    static void packagesImportOnlyWhatTheTableAllows(
            com.tngtech.archunit.core.domain.JavaClasses classes) {
        MAY_IMPORT.forEach(
                (name, allowed) -> {
                    String[] forbidden =
                            MAY_IMPORT.keySet().stream()
                                    .filter(p -> !p.equals(name) && !allowed.contains(p))
                                    .map(p -> ROOT + p + "..")
                                    .toArray(String[]::new);
                    rule(name, forbidden).check(classes);
                });
    }

    private static ArchRule rule(String name, String... forbidden) {
        return noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .allowEmptyShould(true);
    }

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("org.paperbeat.(*)..").should().beFreeOfCycles();

    @ArchTest
    static void computingPackagesKnowNoWindowSystem(
            com.tngtech.archunit.core.domain.JavaClasses classes) {
        for (String name :
                List.of(
                        "model",
                        "options",
                        "image",
                        "text",
                        "grid",
                        "layout",
                        "trace",
                        "beat",
                        "classify")) {
            rule(name, "ij..", "java.awt", "java.awt.image", "javax.swing..", "org.scijava..")
                    .check(classes);
        }
        for (String name : List.of("render", "io", "pipeline")) {
            rule(name, "ij..", "javax.swing..", "org.scijava..").check(classes);
        }
    }

    @ArchTest
    static final ArchRule editActionsKnowNoWindowSystem =
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "ui.edit..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "ij..",
                            ROOT + "ij..",
                            ROOT + "ui",
                            "java.awt..",
                            "javax.swing..",
                            "org.scijava..");

    @ArchTest
    static final ArchRule onlyTheEngineSeesDjlAndTensorFlow =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + "engine..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("ai.djl..", "org.tensorflow..");
}
