package org.paperbeat.updatesite;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What is published and where: {@code update-site/site.json}.
 *
 * @param authors of all files, as the updater shows them
 * @param link to the project
 * @param pluginDescription one sentence for the updater's window
 * @param jars artifacts that Fiji does not ship, for its class path
 * @param engine artifacts of the engine, for its own class loader
 * @param fiji artifacts that Fiji ships, and the versions that were assumed
 * @param imagej artifacts that only plain ImageJ needs: Fiji has others of their kind
 * @param licences file in {@code update-site/licenses} for artifacts whose jar has none
 */
record SiteDescriptor(
        List<String> authors,
        String link,
        String pluginDescription,
        List<String> jars,
        List<String> engine,
        Map<String, String> fiji,
        List<String> imagej,
        Map<String, String> licences) {

    static SiteDescriptor read(Path file) throws IOException {
        return new ObjectMapper().readValue(file.toFile(), SiteDescriptor.class);
    }
}
