package org.paperbeat.io;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.io.IOException;
import java.nio.file.Path;

/** Which way up a camera says it was held. */
public final class ExifOrientation {
    private static final int UPRIGHT = 1;
    private static final int LAST = 8;

    private ExifOrientation() {}

    /** The orientation in a file's EXIF data, 1 to 8; 1 where there is none. */
    public static int of(Path file) {
        try {
            ExifIFD0Directory exif =
                    ImageMetadataReader.readMetadata(file.toFile())
                            .getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer tag = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return tag == null || tag < UPRIGHT || tag > LAST ? UPRIGHT : tag;
        } catch (ImageProcessingException | IOException e) {
            // a file without readable metadata says nothing of its orientation; whether it is
            // damaged, its decoding will tell
            return UPRIGHT;
        }
    }
}
