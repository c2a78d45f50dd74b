package org.paperbeat.command;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.paperbeat.model.EcgException;
import org.scijava.plugin.Parameter;
import org.scijava.widget.FileWidget;

/** Which pages a run digitizes, and where their results go. */
abstract class BatchInputs extends PaperBeatCommand {
    @Parameter(
            label = "Folder with pages",
            description = "Searched through and through for pictures, stacks and PDFs.",
            style = FileWidget.DIRECTORY_STYLE,
            required = false,
            autoFill = false,
            persist = false)
    private File input_folder;

    @Parameter(
            label = "And files, folders, patterns (;)",
            description = "With ; between them, e.g. /scans/a.pdf;/scans/2019/*.png",
            required = false,
            persist = false)
    private String more_inputs = "";

    @Parameter(
            label = "Folder for the results",
            description = "Each page gets a folder in it; report.csv says how each ended.",
            style = FileWidget.DIRECTORY_STYLE,
            required = false,
            autoFill = false,
            persist = false)
    private File results_folder;

    final List<String> inputs() {
        List<String> inputs = new ArrayList<>();
        if (path(input_folder) != null) {
            inputs.add(input_folder.getPath());
        }
        String more = more_inputs == null ? "" : more_inputs;
        Arrays.stream(more.split(";"))
                .map(String::strip)
                .filter(i -> !i.isEmpty())
                .forEach(inputs::add);
        if (inputs.isEmpty()) {
            throw new EcgException("options", "No pages were given.", "Choose a folder or files.");
        }
        return inputs;
    }

    final Path out() {
        Path out = path(results_folder);
        if (out == null) {
            throw new EcgException("options", "No folder for the results was given.", "");
        }
        return out;
    }

    /** Where a file parameter leads; null where nothing was entered. */
    static Path path(File file) {
        return file == null || file.getPath().isBlank() ? null : file.toPath();
    }
}
