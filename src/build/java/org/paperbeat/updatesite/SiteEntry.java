package org.paperbeat.updatesite;

import java.util.List;
import org.scijava.util.FileUtils;

/**
 * What the site knows of a file through all its versions.
 *
 * @param place of the current version, or of the last
 * @param platform the only kind of computer that takes it; empty = all
 * @param current null = obsolete: clients remove the file
 * @param sizeBytes of the current version
 * @param description of the current version
 * @param dependencies places without versions, and the time stamps of what was there
 * @param previous older versions, newest first
 */
record SiteEntry(
        String place,
        String platform,
        SiteVersion current,
        long sizeBytes,
        String description,
        List<SiteDependency> dependencies,
        List<SiteVersion> previous) {

    /** A file that must be there too. */
    record SiteDependency(String key, long timestamp) {}

    /** The place without the version: by this the updater knows a file through its versions. */
    String key() {
        return key(place);
    }

    static String key(String place) {
        return FileUtils.stripFilenameVersion(place);
    }
}
