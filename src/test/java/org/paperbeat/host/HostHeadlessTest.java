package org.paperbeat.host;

import static org.assertj.core.api.Assertions.assertThat;

import ij.IJ;
import ij.ImagePlus;
import ij.Menus;
import ij.WindowManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paperbeat.ij.FakePage;

class HostHeadlessTest {
    @BeforeEach
    void install() {
        HostMenu.install();
    }

    @Test
    void everyEntryNamesACommandOfThatLabel() throws ReflectiveOperationException {
        assertThat(HostMenu.entries()).hasSize(8);
        for (HostMenu.Entry entry : HostMenu.entries()) {
            String command = entry.target().replaceAll(".*\\(\"(.*)\"\\)", "$1");
            org.scijava.plugin.Plugin plugin =
                    Class.forName(command).getAnnotation(org.scijava.plugin.Plugin.class);
            assertThat(plugin.menuPath())
                    .isEqualTo("Plugins>" + entry.menu() + ">" + entry.label());
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
