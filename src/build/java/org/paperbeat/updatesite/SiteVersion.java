package org.paperbeat.updatesite;

/**
 * A version of a file on the site.
 *
 * @param place the file's place at that time
 * @param checksum after {@link UpdaterChecksum}
 * @param timestamp yyyyMMddHHmmss
 * @param obsoleteTimestamp when another took its place; 0 = it is current, or not known
 */
record SiteVersion(String place, String checksum, long timestamp, long obsoleteTimestamp) {
    SiteVersion obsoleteSince(long when) {
        return new SiteVersion(place, checksum, timestamp, when);
    }
}
