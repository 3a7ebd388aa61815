package kz.mediagrid.standalone.run;

import java.util.LinkedHashMap;
import java.util.Map;
import kz.mediagrid.standalone.platform.PlatformPorts;

/**
 * The loopback ports of one media-grid. The six ports are consecutive, so the first port determines all six.
 *
 * @param pages the gateway's port, for pages and API
 */
public record Ports(int pages) {

    /** The first port, unless the user names another port. */
    public static final int DEFAULT = 8080;

    private static final int COUNT = 6;

    /**
     * @throws IllegalArgumentException with one sentence for the user, if {@code pages} is below 1024 or too high for
     * six consecutive ports
     */
    public Ports {
        if (pages < 1024 || pages > 65_535 - COUNT) {
            throw new IllegalArgumentException(
                    "Port %d does not leave room for %d ports in a row: choose one from 1024 to %d."
                            .formatted(pages, COUNT, 65_535 - COUNT));
        }
    }

    public int aggregator() {
        return pages + 1;
    }

    public int notifier() {
        return pages + 2;
    }

    public int registry() {
        return pages + 3;
    }

    public int broker() {
        return pages + 4;
    }

    public int controller() {
        return pages + 5;
    }

    /** The value of {@code bootstrap.servers} for Kafka clients, e.g. {@code 127.0.0.1:8084}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + broker();
    }

    /** The address of the pages and the API, e.g. {@code http://localhost:8080}. */
    public String pagesAddress() {
        return "http://localhost:" + pages();
    }

    /** The address of the media's pages and of the ops pages, e.g. {@code http://localhost:8082}. */
    public String notifierAddress() {
        return "http://localhost:" + notifier();
    }

    /** The ports of broker and registry. */
    public PlatformPorts platform() {
        return new PlatformPorts(broker(), controller(), registry());
    }

    /** The ports of the services, by the purpose of each port. */
    Map<String, Integer> services() {
        var services = new LinkedHashMap<String, Integer>();
        services.put("the pages and the API", pages());
        services.put("the grid aggregator's health", aggregator());
        services.put("the media's pages", notifier());
        return services;
    }
}
