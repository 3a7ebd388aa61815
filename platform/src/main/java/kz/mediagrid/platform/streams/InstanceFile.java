package kz.mediagrid.platform.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Stores in the state directory which instance uses the directory, and locks the directory for as long as this object
 * is open.
 *
 * <p>The operating system releases the lock when the process stops, also after a kill. A copy of the directory counts
 * as a new directory and gets a name of its own, because the copy's file is another file.
 */
final class InstanceFile implements AutoCloseable {

    private static final int LARGEST = 64 * 1024;
    private static final int HOST_LENGTH = 100;

    private final FileChannel channel;
    private final String identity;
    private final String name;
    private final Set<String> formerIds;
    private final Set<String> ownIds = new HashSet<>();

    private InstanceFile(FileChannel channel, String identity, String name, Set<String> formerIds) {
        this.channel = channel;
        this.identity = identity;
        this.name = name;
        this.formerIds = formerIds;
    }

    /**
     * Opens the file; the first call creates it.
     *
     * @param ids a source of random ids, for the name of a new directory
     * @throws StateRefusedException if another process uses the directory
     */
    static InstanceFile open(Path directory, String application, Supplier<UUID> ids) {
        try {
            Files.createDirectories(directory);
            var path = directory.resolve(application + ".instance");
            var channel = FileLocks.open(path, "the state directory %s of %s".formatted(directory, application));
            return of(channel, identityOf(path), ids);
        } catch (IOException e) {
            throw new UncheckedIOException("the state directory " + directory + " cannot be used", e);
        }
    }

    private static InstanceFile of(FileChannel channel, String identity, Supplier<UUID> ids) throws IOException {
        var lines = lines(channel);
        if (lines.size() > 1 && lines.get(0).equals(identity)) {
            return new InstanceFile(channel, identity, lines.get(1), Set.copyOf(lines.subList(2, lines.size())));
        }
        var made = new InstanceFile(channel, identity, newName(ids), Set.of());
        made.write();
        return made;
    }

    // Some file systems give files no identity; a copy is not recognised there.
    private static String identityOf(Path path) throws IOException {
        return String.valueOf(
                Files.readAttributes(path, BasicFileAttributes.class).fileKey());
    }

    private static String newName(Supplier<UUID> ids) {
        var host = hostName().replaceAll("[^a-zA-Z0-9._-]", "-");
        return host.substring(0, Math.min(host.length(), HOST_LENGTH)) + "-"
                + ids.get().toString().substring(0, 8);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            return "host";
        }
    }

    private static List<String> lines(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate((int) Math.min(channel.size(), LARGEST));
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    /**
     * The default name of the instance that uses the directory. The name is the same at each start, and no other
     * instance has it.
     */
    String name() {
        return name;
    }

    /** Whether the broker gave the member id to this process, or to the process that used the directory before. */
    synchronized boolean knows(String memberId) {
        return ownIds.contains(memberId) || formerIds.contains(memberId);
    }

    /** Stores a member id of this process. */
    synchronized void keep(String memberId) {
        if (ownIds.add(memberId)) {
            try {
                write();
            } catch (IOException e) {
                throw new UncheckedIOException("the state directory cannot be written", e);
            }
        }
    }

    // Written in place: a file that is moved here would be another file.
    private void write() throws IOException {
        var lines = new ArrayList<>(List.of(identity, name));
        lines.addAll(ownIds);
        var bytes = ByteBuffer.wrap(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        // The text is written before the file is cut off behind it, so that a kill between the two calls leaves the
        // name at the beginning.
        channel.write(bytes, 0);
        channel.truncate(bytes.limit());
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the lock on the state directory cannot be released", e);
        }
    }
}
