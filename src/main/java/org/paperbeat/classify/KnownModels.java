package org.paperbeat.classify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.ModelId;
import org.paperbeat.options.UserCache;

/**
 * Where on this computer models of a person's own lie: a page's record names its model by checksum,
 * not by a folder, which would be a private name and wrong on the next computer. One small file per
 * model in the cache; processes may share it.
 */
final class KnownModels {
    private final Path places;

    KnownModels() {
        places = UserCache.folder().resolve("models").resolve("places");
    }

    /** Notes where a model lies. */
    void note(ModelId id, Path model) {
        String place = model.toAbsolutePath().normalize().toString();
        Path file = places.resolve(id.sha256());
        try {
            if (Files.isRegularFile(file) && Files.readString(file).equals(place)) {
                return;
            }
            Files.createDirectories(places);
            Path part = Files.createTempFile(places, ".part-", "");
            Files.writeString(part, place);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new EcgException(
                    "model", "The cache " + places + " can't be written: " + e.getMessage(), "", e);
        }
    }

    /** Where the model with that checksum lies; empty where it was never opened or is gone. */
    Optional<Path> find(ModelId id) {
        Path file = places.resolve(id.sha256());
        if (!id.sha256().matches("[0-9a-f]{64}") || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            Path model = Path.of(Files.readString(file));
            Path contract = model.resolve(ModelFolder.CONTRACT);
            return Files.isRegularFile(contract) && ModelFolder.sha256(contract).equals(id.sha256())
                    ? Optional.of(model)
                    : Optional.empty();
        } catch (IOException e) {
            throw new EcgException(
                    "model", "The cache " + places + " can't be read: " + e.getMessage(), "", e);
        }
    }
}
