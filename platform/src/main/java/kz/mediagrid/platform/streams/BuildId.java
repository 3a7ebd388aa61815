package kz.mediagrid.platform.streams;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Identifies the build that a process runs, by the files of its class path. Another build may store views in another form. */
public final class BuildId {

    private BuildId() {}

    /** The hash of the names, sizes and times of all files of this process's class path. */
    public static String ofThisProcess() {
        return of(System.getProperty("java.class.path"));
    }

    /** @param classPath jars and directories of classes, as Java's option has them */
    static String of(String classPath) {
        var files = new TreeSet<String>();
        Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(classPath)
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .forEach(entry -> add(entry, files));
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            files.forEach(file -> hash.update((file + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(hash.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void add(Path entry, Set<String> files) {
        if (!Files.exists(entry)) {
            return;
        }
        try (var found = Files.walk(entry)) {
            for (var file : (Iterable<Path>) found.filter(Files::isRegularFile)::iterator) {
                files.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the class path's entry " + entry + " cannot be read", e);
        }
    }
}
