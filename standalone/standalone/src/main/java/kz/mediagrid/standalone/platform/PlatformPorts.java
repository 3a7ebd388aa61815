package kz.mediagrid.standalone.platform;

/**
 * The three loopback ports of the platform.
 *
 * <p>The ports may change from one start to the next on the same data.
 *
 * @param broker the port for Kafka clients
 * @param controller the port of the broker's own controller; no client needs it
 * @param registry the HTTP port of the schema registry
 */
public record PlatformPorts(int broker, int controller, int registry) {

    /** Refuses invalid ports: throws {@link PlatformFailure} for a number that is out of range or used twice. */
    public PlatformPorts {
        requirePort(broker, "the broker");
        requirePort(controller, "the broker's controller");
        requirePort(registry, "the schema registry");
        if (broker == controller || registry == broker || registry == controller) {
            throw new PlatformFailure("The broker, its controller and the schema registry need three different ports,"
                    + " but were given %d, %d and %d.".formatted(broker, controller, registry));
        }
    }

    private static void requirePort(int port, String owner) {
        if (port < 1 || port > 65_535) {
            throw new PlatformFailure(
                    "Port %d for %s is not a port: choose one from 1 to 65535.".formatted(port, owner));
        }
    }
}
