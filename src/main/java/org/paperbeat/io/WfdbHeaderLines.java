package org.paperbeat.io;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a WFDB header.
 *
 * @param lines that are no comment, without blank ones
 * @param comments without the leading {@code #}
 */
record WfdbHeaderLines(List<String> lines, List<String> comments) {

    static WfdbHeaderLines of(String text) {
        List<String> lines = new ArrayList<>();
        List<String> comments = new ArrayList<>();
        for (String line : text.split("\\r\\n|\\r|\\n")) {
            if (line.startsWith("#")) {
                comments.add(line.substring(1).strip());
            } else if (!line.isBlank()) {
                lines.add(line.strip());
            }
        }
        return new WfdbHeaderLines(lines, comments);
    }
}
