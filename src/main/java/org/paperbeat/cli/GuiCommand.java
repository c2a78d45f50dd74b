package org.paperbeat.cli;

import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import java.awt.GraphicsEnvironment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.paperbeat.host.HostMenu;
import org.paperbeat.model.EcgException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gui}: ImageJ with PaperBeat's menu and a page. */
@Command(name = "gui", header = "Opens ImageJ with PaperBeat's menu and a page.")
final class GuiCommand implements Runnable {
    @Parameters(
            paramLabel = "IMAGE",
            arity = "0..*",
            description = "Pages to open; none = a sample page.")
    private List<Path> images = List.of();

    @Override
    public void run() {
        if (GraphicsEnvironment.isHeadless()) {
            throw new EcgException(
                    "gui", "There is no display to open a window on.", "Use digitize instead.");
        }
        ImageJ imagej = new ImageJ();
        imagej.exitWhenQuitting(true);
        HostMenu.install();
        if (images.isEmpty()) {
            SamplePage.open().show();
        }
        images.forEach(GuiCommand::open);
        waitFor(imagej);
    }

    private static void open(Path path) {
        ImagePlus image = Files.isRegularFile(path) ? IJ.openImage(path.toString()) : null;
        if (image == null) {
            IJ.error("PaperBeat", path + " could not be opened as an image.");
        } else {
            image.show();
        }
    }

    /** The command line ends the process when it returns; ImageJ ends it when a person quits. */
    private static void waitFor(ImageJ imagej) {
        Object never = new Object();
        synchronized (never) {
            while (imagej.isDisplayable()) {
                try {
                    never.wait(500);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }
}
