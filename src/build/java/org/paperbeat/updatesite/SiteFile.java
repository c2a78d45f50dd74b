package org.paperbeat.updatesite;

import java.nio.file.Path;

/**
 * A file to publish.
 *
 * @param place below Fiji's folder, with slashes, e.g. {@code jars/pdfbox-3.0.5.jar}
 * @param source where it is now
 * @param platform the only kind of computer that takes it, as Fiji calls it; empty = all
 * @param description one sentence for the updater's window; may be empty
 */
record SiteFile(String place, Path source, String platform, String description) {}
