package kz.mediagrid.standalone.platform;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** A program that runs the platform until its standard input ends, so that tests have something to kill. */
final class PlatformParent {

    private PlatformParent() {}

    /** Takes the data directory, the registry's home and the three ports; says so when it is ready. */
    public static void main(String[] arguments) throws Exception {
        var ports = new PlatformPorts(
                Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
        try (var platform = EmbeddedPlatform.start(Path.of(arguments[0]), Path.of(arguments[1]), ports)) {
            var started = ProcessHandle.current().info().startInstant().orElseThrow();
            System.out.println(
                    "ready " + Duration.between(started, Instant.now()).toMillis());
            while (System.in.read() >= 0) {
                // Only the end of the input matters: it means that the test wants us to stop, or has gone.
            }
        }
    }
}
