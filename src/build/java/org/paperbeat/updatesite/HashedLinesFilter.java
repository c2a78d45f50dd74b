package org.paperbeat.updatesite;

import java.io.ByteArrayOutputStream;

/**
 * The content of a {@code .properties} file as ImageJ's updater counts it: comment lines are empty,
 * because Java writes the date into one. Its quirk is kept: the line after an empty line, or after an
 * empty comment, is never taken for a comment.
 */
final class HashedLinesFilter {
    private HashedLinesFilter() {}

    static byte[] filter(byte[] content) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(content.length);
        boolean mayBeComment = true;
        int from = 0;
        while (from < content.length) {
            int end = endOfLine(content, from);
            boolean comment = mayBeComment && content[from] == '#';
            int text = from + (comment ? hashes(content, from) : 0);
            if (!comment) {
                kept.write(content, from, end - from);
            }
            boolean ended = end < content.length;
            if (ended) {
                kept.write('\n');
            }
            mayBeComment = !mayBeComment || end > text;
            from = end + 1;
        }
        return kept.toByteArray();
    }

    /** How many {@code #} a comment begins with: an empty comment is one of nothing else. */
    private static int hashes(byte[] content, int from) {
        int n = 0;
        while (from + n < content.length && content[from + n] == '#') {
            n++;
        }
        return n;
    }

    private static int endOfLine(byte[] content, int from) {
        int end = from;
        while (end < content.length && content[end] != '\n') {
            end++;
        }
        return end;
    }
}
