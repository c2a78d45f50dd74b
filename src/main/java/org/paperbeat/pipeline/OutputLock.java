package org.paperbeat.pipeline;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.paperbeat.model.EcgException;

/**
 * Keeps two runs out of one output folder. The operating system holds the lock: a process that died
 * holds none, whatever file it left.
 */
final class OutputLock implements AutoCloseable {
    private static final String FILE_NAME = ".paperbeat.lock";

    private final Path file;
    private final FileChannel channel;

    private OutputLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws EcgException if another run has it or the folder can't be written
     */
    static OutputLock take(Path out) {
        try {
            Files.createDirectories(out);
            Path file = out.resolve(FILE_NAME);
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!tryLock(channel)) {
                channel.close();
                throw new EcgException(
                        "writing",
                        "Another run is writing to " + out + ".",
                        "Wait until it ends, or choose another folder.");
            }
            return new OutputLock(file, channel);
        } catch (IOException e) {
            throw new EcgException(
                    "writing",
                    "The folder " + out + " can't be written.",
                    "Choose another one with --out.",
                    e);
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        channel.close();
    }
}
