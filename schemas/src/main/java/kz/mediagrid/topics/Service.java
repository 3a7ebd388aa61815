package kz.mediagrid.topics;

/** The services that write and read topics. */
public enum Service {
    PRODUCER_GATEWAY("producer-gateway"),
    GRID_AGGREGATOR("grid-aggregator"),
    NOTIFIER("notifier"),
    /** The setup, which is run on its own to create topics and register schemas. */
    SETUP("setup");

    private final String id;

    Service(String id) {
        this.id = id;
    }

    /** The service's name in topic names, consumer groups and configuration, e.g. {@code producer-gateway}. */
    public String id() {
        return id;
    }
}
