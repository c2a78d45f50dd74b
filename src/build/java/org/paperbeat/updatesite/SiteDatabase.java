package org.paperbeat.updatesite;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** All entries of a site, {@code db.xml.gz}, in the order of their keys. */
final class SiteDatabase {
    private final Map<String, SiteEntry> entries = new TreeMap<>();

    void put(SiteEntry entry) {
        entries.put(entry.key(), entry);
    }

    /** The entry of a file, whatever its version; null if there is none. */
    SiteEntry get(String key) {
        return entries.get(key);
    }

    Collection<SiteEntry> entries() {
        return entries.values();
    }

    /** The latest time stamp of any version; 0 for an empty site. */
    long latestTimestamp() {
        long latest = 0;
        for (SiteEntry e : entries.values()) {
            latest = Math.max(latest, e.current() == null ? 0 : e.current().timestamp());
            for (SiteVersion v : e.previous()) {
                latest = Math.max(latest, Math.max(v.timestamp(), v.obsoleteTimestamp()));
            }
        }
        return latest;
    }
}
