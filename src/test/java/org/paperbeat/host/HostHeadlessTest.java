package org.paperbeat.host;

import static org.assertj.core.api.Assertions.assertThat;

import ij.IJ;
import ij.ImagePlus;
import ij.Menus;
import ij.WindowManager;
import java.awt.GraphicsEnvironment;
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
    void aMacroRunsACommand() {
        IJ.runMacro("run('About PaperBeat');");
        System.out.println(GraphicsEnvironment.isHeadless() + " " + IJ.getLog());
        ImagePlus image = FakePage.image("fake");
        WindowManager.setTempCurrentImage(image);
        IJ.runMacro("run('Extract Traces...', 'all_slices=true show_plot=false');");
        WindowManager.setTempCurrentImage(null);
    }
}
