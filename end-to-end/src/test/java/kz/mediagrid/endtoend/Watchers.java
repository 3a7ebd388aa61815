package kz.mediagrid.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A collector of spans and a mail server, for a media-grid that starts with them: its services trace, its notifier writes mail, and its
 * aggregator exports metrics.
 *
 * @param metricsPort the management port of the aggregator
 */
record Watchers(SpanCollector spans, MailServer mail, int metricsPort) implements AutoCloseable {

    private static final String SETTINGS = "spring.config.additional-location";

    static Watchers open() {
        return new Watchers(
                new SpanCollector(),
                new MailServer(),
                WholeMediaGrid.freePorts().pages());
    }

    /** Starts services that have these settings; those that others start meanwhile may have them, too. */
    <T> T start(Supplier<T> services) {
        var folder = WholeMediaGrid.newDirectory("settings");
        var traced = List.of(
                "management.opentelemetry.tracing.export.otlp.endpoint=" + spans.endpoint(),
                "management.opentelemetry.tracing.export.schedule-delay=200ms");
        var mailed = mail.arguments().stream().map(setting -> setting.substring(2));
        try {
            Files.write(folder.resolve("producer-gateway.properties"), traced);
            Files.write(
                    folder.resolve("grid-aggregator.properties"),
                    Stream.concat(traced.stream(), measured()).toList());
            Files.write(
                    folder.resolve("notifier.properties"),
                    Stream.concat(traced.stream(), mailed).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the settings cannot be written", e);
        }
        System.setProperty(SETTINGS, "file:" + folder + "/");
        try {
            return services.get();
        } finally {
            System.clearProperty(SETTINGS);
        }
    }

    private Stream<String> measured() {
        return Stream.of(
                "management.server.port=" + metricsPort, "management.endpoints.web.exposure.include=health,prometheus");
    }

    @Override
    public void close() {
        spans.close();
        mail.close();
    }
}
