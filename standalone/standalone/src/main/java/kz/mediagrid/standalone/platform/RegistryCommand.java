package kz.mediagrid.standalone.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;

/**
 * Builds the command that starts the registry. The registry uses little memory, listens only on loopback, and flushes
 * each write of its database to disk at once.
 */
final class RegistryCommand {

    /** The file name that H2 gives the database. */
    static final String DATABASE_FILE = "db.mv.db";

    // The path is relative to the process's working folder: the name of a data directory may contain a semicolon, which
    // ends H2's URL. Without WRITE_DELAY=0 a kill within half a second loses registered schemas.
    private static final String DATABASE = "jdbc:h2:file:./db;WRITE_DELAY=0";

    /**
     * The environment variables that are passed to the registry, because a JVM may need them. The registry would read
     * any other variable as a setting.
     */
    private static final Set<String> PASSED_ON =
            Set.of("PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR", "TEMP", "TMP", "SystemRoot", "LD_LIBRARY_PATH");

    private RegistryCommand() {}

    /**
     * Builds the command for a registry that stores its data in {@code directory} and listens on {@code port}.
     *
     * @param home the unpacked distribution of the registry
     * @throws PlatformFailure if the distribution is missing
     */
    static ProcessBuilder of(Path home, Path directory, Path log, int port) throws IOException {
        var watch = copyWatch(directory);
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var command = new ProcessBuilder(
                java.toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                // Otherwise the registry also listens on a random free port, for the recovery of distributed
                // transactions.
                "-DCoordinatorEnvironmentBean.transactionStatusManagerEnable=false",
                "-Dquarkus.http.host=" + LoopbackPort.HOST,
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.datasource.jdbc.initial-size=2",
                "-Dquarkus.datasource.jdbc.min-size=2",
                "-Dquarkus.datasource.jdbc.max-size=20",
                "-cp",
                watch + System.getProperty("path.separator") + runner(home),
                ParentProcessWatch.class.getName(),
                "io.quarkus.runner.GeneratedMain",
                directory.resolve("lock").toString());
        command.environment().keySet().retainAll(PASSED_ON);
        command.environment().put("REGISTRY_DATASOURCE_URL", DATABASE);
        return command.directory(directory.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
    }

    private static Path runner(Path home) throws IOException {
        if (Files.isDirectory(home)) {
            try (var jars = Files.newDirectoryStream(home, "apicurio-registry-app-*-runner.jar")) {
                for (var jar : jars) {
                    return jar;
                }
            }
        }
        throw new PlatformFailure(
                "The schema registry's program is missing from %s: build media-grid again, or unpack the release again."
                        .formatted(home));
    }

    private static Path copyWatch(Path directory) throws IOException {
        var root = directory.resolve("leash");
        var file = root.resolve(ParentProcessWatch.class.getName().replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        try (var bytes = ParentProcessWatch.class.getResourceAsStream("ParentProcessWatch.class")) {
            Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return root;
    }
}
