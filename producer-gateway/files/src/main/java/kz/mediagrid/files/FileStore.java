package kz.mediagrid.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Stores the bytes of files under their ids. The bytes of an id never change. Several threads, and several processes, may use
 * one store.
 */
public interface FileStore {

    /**
     * Stores the bytes of {@code content}. On return they are durable; after a failure the store has nothing of them.
     *
     * @throws StoreFullException if the store has no space for them
     * @throws IOException if the store does not take them for another reason
     */
    void put(FileId id, Path content) throws IOException;

    /** Opens the bytes of the file, from the first one; empty if the store has no such file. */
    Optional<InputStream> open(FileId id) throws IOException;

    /** Deletes the file; without effect if the store has no such file. */
    void delete(FileId id) throws IOException;

    /** The files that were put before {@code instant} [real time of the store]. */
    List<FileId> putBefore(Instant instant) throws IOException;

    /** Deletes the remains of puts that began before {@code instant} [real time of the store] and never ended. */
    void deleteRemains(Instant instant) throws IOException;
}
