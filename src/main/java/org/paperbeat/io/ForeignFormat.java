package org.paperbeat.io;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Kinds of pictures that archives hold and that are not read: named, so that a page in one of them
 * is told of instead of being passed over.
 */
public enum ForeignFormat {
    HEIC(List.of("ftypheic", "ftypheix", "ftypmif1", "ftypmsf1"), 4, "heic", "heif"),
    AVIF(List.of("ftypavif"), 4, "avif"),
    WEBP(List.of("WEBP"), 8, "webp"),
    DICOM(List.of("DICM"), 128, "dcm", "dicom"),
    JPEG_2000(List.of("jP  \r\n", "ftypjp2"), 4, "jp2", "j2k"),
    DJVU(List.of("DJVU", "DJVM"), 12, "djvu", "djv");

    private final List<String> marks;
    private final int at;
    private final Set<String> extensions;

    ForeignFormat(List<String> marks, int at, String... extensions) {
        this.marks = marks;
        this.at = at;
        this.extensions = Set.of(extensions);
    }

    /** The kind of a file by its first bytes, each a character. */
    static Optional<ForeignFormat> of(String head) {
        for (ForeignFormat format : values()) {
            if (format.marks.stream().anyMatch(mark -> head.startsWith(mark, format.at))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** Whether a file's extension, without its dot, is that of a picture that is not read. */
    public static boolean isExtension(String extension) {
        String lower = extension.toLowerCase(Locale.ROOT);
        for (ForeignFormat format : values()) {
            if (format.extensions.contains(lower)) {
                return true;
            }
        }
        return false;
    }

    /** As people write it. */
    String title() {
        return switch (this) {
            case WEBP -> "WebP";
            case JPEG_2000 -> "JPEG 2000";
            case DJVU -> "DjVu";
            default -> name();
        };
    }
}
