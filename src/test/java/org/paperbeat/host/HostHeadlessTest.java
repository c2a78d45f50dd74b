package org.paperbeat.host;

import static org.assertj.core.api.Assertions.assertThat;

import ij.IJ;
import ij.ImagePlus;
import ij.Menus;
import ij.WindowManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paperbeat.ij.FakePage;
import org.scijava.Context;
import org.scijava.command.CommandService;

class HostHeadlessTest {
    @BeforeEach
    void install() {
        HostMenu.install();
    }

    @Test
    void everyEntryNamesACommandOfThatLabelAndPlace() throws ReflectiveOperationException {
        try (Context context = new Context(CommandService.class)) {
            long commands =
                    context.service(CommandService.class).getCommands().stream()
                            .filter(c -> c.getDelegateClassName().startsWith("org.paperbeat."))
                            .count();
            assertThat(HostMenu.entries()).hasSize((int) commands);
        }
        double weight = Double.NEGATIVE_INFINITY;
        for (HostMenu.Entry entry : HostMenu.entries()) {
            String command = entry.target().replaceAll(".*\\(\"(.*)\"\\)", "$1");
            org.scijava.plugin.Menu[] menu =
                    Class.forName(command).getAnnotation(org.scijava.plugin.Plugin.class).menu();
            assertThat(menu)
                    .extracting(org.scijava.plugin.Menu::label)
                    .containsExactly("Plugins", entry.menu(), entry.label());
            double next = menu[2].weight();
            assertThat(next).as("place of %s", entry.label()).isGreaterThan(weight);
            if (Double.isFinite(weight)) {
                assertThat(next - weight > 1)
                        .as("line above %s", entry.label())
                        .isEqualTo(entry.belowLine());
            }
            weight = next;
            assertThat(Menus.getCommands()).containsEntry(entry.label(), entry.target());
        }
    }

    @Test
    void aMacroGoesOnWhereACommandFindsNothing() {
        ImagePlus image = FakePage.image("no grid worth the name");
        WindowManager.setTempCurrentImage(image);
        String said =
                IJ.runMacro(
                        "run('Extract Traces...', 'all_slices=true show_plot=false');"
                                + "run('About PaperBeat'); return 'went on';");
        WindowManager.setTempCurrentImage(null);
        assertThat(said).isEqualTo("went on");
        assertThat(image.getOverlay()).isNull();
    }
}
