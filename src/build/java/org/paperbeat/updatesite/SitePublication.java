package org.paperbeat.updatesite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.paperbeat.updatesite.SiteEntry.SiteDependency;

/**
 * Publishes files as the next state of a site: what did not change keeps its time stamp and so its
 * name, what changed remembers its previous versions, what is gone becomes obsolete.
 */
final class SitePublication {
    private final SiteDatabase before;
    private final long timestamp;
    private final List<String> changed = new ArrayList<>();

    /**
     * @param before what is published now; an empty database for a new site
     * @param timestamp of what changes, yyyyMMddHHmmss
     */
    SitePublication(SiteDatabase before, long timestamp) {
        this.before = before;
        this.timestamp = timestamp;
    }

    /** Names of the files that have to be uploaded; the database comes last. */
    List<String> changed() {
        return List.copyOf(changed);
    }

    /**
     * Writes a complete site.
     *
     * @param files all that belongs to this version
     * @param mainKey key of the file that needs all others which every computer takes
     * @throws IOException if something changed but the time stamp is not later than the site's
     */
    SiteDatabase write(List<SiteFile> files, String mainKey, Path folder) throws IOException {
        SiteDatabase after = new SiteDatabase();
        Set<String> keys = new HashSet<>();
        for (SiteFile file : files) {
            SiteEntry entry = entry(file);
            if (!keys.add(entry.key())) {
                throw new IOException("Two files are " + entry.key() + " to the updater.");
            }
            after.put(entry);
            Path target = folder.resolve(fileName(entry.current()));
            Files.createDirectories(target.getParent());
            Files.copy(file.source(), target, StandardCopyOption.REPLACE_EXISTING);
        }
        for (SiteEntry old : before.entries()) {
            if (!keys.contains(old.key())) {
                after.put(obsolete(old));
            }
        }
        SiteEntry main = after.get(mainKey);
        after.put(withDependencies(main, dependencies(after, mainKey)));
        return after;
    }

    /** The name of a version on the site. */
    static String fileName(SiteVersion version) {
        return version.place() + "-" + version.timestamp();
    }

    private SiteEntry entry(SiteFile file) throws IOException {
        String checksum = UpdaterChecksum.of(file.place(), file.source());
        SiteEntry old = before.get(SiteEntry.key(file.place()));
        SiteVersion now = old == null ? null : old.current();
        boolean same =
                now != null
                        && now.checksum().equals(checksum)
                        && now.place().equals(file.place());
        List<SiteVersion> previous = new ArrayList<>(old == null ? List.of() : old.previous());
        if (!same) {
            if (now != null) {
                previous.add(0, now.obsoleteSince(timestamp));
            }
            now = new SiteVersion(file.place(), checksum, later(), 0);
            changed.add(fileName(now));
        }
        // an unchanged jar may be packed otherwise; the client counts the bytes it downloads
        long size = same ? old.sizeBytes() : Files.size(file.source());
        return new SiteEntry(
                file.place(),
                file.platform(),
                now,
                size,
                file.description(),
                List.of(),
                previous);
    }

    private SiteEntry obsolete(SiteEntry old) throws IOException {
        List<SiteVersion> previous = new ArrayList<>(old.previous());
        if (old.current() != null) {
            previous.add(0, old.current().obsoleteSince(later()));
        }
        return new SiteEntry(old.place(), old.platform(), null, 0, "", List.of(), previous);
    }

    private long later() throws IOException {
        if (timestamp <= before.latestTimestamp()) {
            throw new IOException(
                    "Something changed, but the time stamp "
                            + timestamp
                            + " is not later than the site's "
                            + before.latestTimestamp()
                            + ": set project.build.outputTimestamp to the time of this release.");
        }
        return timestamp;
    }

    /**
     * Files for one platform are never dependencies: the updater would fetch them on every computer.
     */
    private static List<SiteDependency> dependencies(SiteDatabase all, String mainKey) {
        return all.entries().stream()
                .filter(e -> e.current() != null && e.platform().isEmpty())
                .filter(e -> e.place().endsWith(".jar") && !e.key().equals(mainKey))
                .map(e -> new SiteDependency(e.key(), e.current().timestamp()))
                .toList();
    }

    private static SiteEntry withDependencies(SiteEntry e, List<SiteDependency> dependencies) {
        return new SiteEntry(
                e.place(),
                e.platform(),
                e.current(),
                e.sizeBytes(),
                e.description(),
                dependencies,
                e.previous());
    }
}
