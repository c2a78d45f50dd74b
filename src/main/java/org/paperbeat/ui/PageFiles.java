package org.paperbeat.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.paperbeat.io.BeatsCsv;
import org.paperbeat.io.RecordJson;
import org.paperbeat.io.SamplesCsv;
import org.paperbeat.io.SignalsCsv;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.EcgException;

/** Writes a page's files into its folder. */
final class PageFiles {
    private final Path folder;

    PageFiles(Path folder) {
        this.folder = folder;
    }

    void write(Digitization state, boolean samples) {
        try {
            Files.createDirectories(folder);
            if (!state.traces().isEmpty()) {
                write("signals.csv", SignalsCsv.text(state.traces()));
                write("beats.csv", BeatsCsv.text(state.image().page(), state.beats()));
            }
            if (samples) {
                write("samples.csv", SamplesCsv.text(state.traces()));
            }
            write("record.json", RecordJson.text(state));
        } catch (IOException e) {
            throw new EcgException(
                    "export", folder + " could not be written.", "Is the disk full?", e);
        }
    }

    private void write(String name, String text) throws IOException {
        Path unfinished = Files.createTempFile(folder, name, ".tmp");
        Files.writeString(unfinished, text);
        Files.move(unfinished, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
}
