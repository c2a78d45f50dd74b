package org.paperbeat.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.deploy.SparkHadoopUtil;

/** A folder on any file system that Hadoop knows. */
final class ArchiveFolder {
    private final FileSystem files;
    private final Path root;

    ArchiveFolder(String path) {
        this.root = new Path(path);
        try {
            this.files = root.getFileSystem(SparkHadoopUtil.get().conf());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // results are what a person finds, without checksum files between them
        files.setWriteChecksum(false);
    }

    /** Places of all files below the folder, with {@code /}, sorted. */
    List<String> places() throws IOException {
        Path whole = files.makeQualified(root);
        URI base = URI.create(whole.toUri() + "/");
        List<String> places = new ArrayList<>();
        RemoteIterator<LocatedFileStatus> all = files.listFiles(whole, true);
        while (all.hasNext()) {
            places.add(base.relativize(all.next().getPath().toUri()).getPath());
        }
        places.sort(null);
        return places;
    }

    boolean exists(String place) throws IOException {
        return files.exists(new Path(root, place));
    }

    /** Moves a folder to where another was. */
    void replace(String from, String to) throws IOException {
        Path target = new Path(root, to);
        files.delete(target, true);
        if (!files.rename(new Path(root, from), target)) {
            throw new IOException(from + " could not be moved to " + target);
        }
    }

    /** Copies a file here to a place of this machine. */
    void fetch(String place, java.nio.file.Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (var in = files.open(new Path(root, place))) {
            Files.copy(in, target);
        }
    }

    /** Puts a folder of this machine into place, whole; what was there is replaced. */
    void put(java.nio.file.Path folder, String place, long attempt) throws IOException {
        Path target = new Path(root, place);
        Path part = new Path(target.getParent(), "." + target.getName() + "." + attempt + ".part");
        files.delete(part, true);
        files.mkdirs(part);
        try (Stream<java.nio.file.Path> all = Files.list(folder)) {
            for (java.nio.file.Path file : all.toList()) {
                try (var out = files.create(new Path(part, file.getFileName().toString()))) {
                    Files.copy(file, out);
                }
            }
        }
        replace(part.toString(), target.toString());
    }
}
