package kz.mediagrid.standalone.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;

/** How the registry's process is called: small, on loopback only, with its database kept and flushed at once. */
final class RegistryCommand {

    /** The database's file, as H2 names it. */
    static final String DATABASE_FILE = "db.mv.db";

    // Relative to the process's working folder: a data directory may have a semicolon in its name, which ends H2's URL.
    // Without WRITE_DELAY=0 a kill within half a second takes registered schemas with it.
    private static final String DATABASE = "jdbc:h2:file:./db;WRITE_DELAY=0";

    /** What a JVM may need of our environment. Everything else stays here, since the registry's settings are variables too. */
    private static final Set<String> PASSED_ON =
            Set.of("PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR", "TEMP", "TMP", "SystemRoot", "LD_LIBRARY_PATH");

    private RegistryCommand() {}

    /**
     * A process to be started that keeps its data in {@code directory} and answers on {@code port}.
     *
     * @param home where the registry's distribution was unpacked
     * @throws PlatformFailure when the distribution is not there
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
                // Else it listens on one more port, any that is free, for the recovery of distributed transactions.
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
                "The schema registry's program is missing from %s: build media-grid again.".formatted(home));
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
