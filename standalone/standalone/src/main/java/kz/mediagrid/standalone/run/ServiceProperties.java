package kz.mediagrid.standalone.run;

import java.util.HashMap;
import java.util.Map;

/** The properties by which a service in this process differs from one in a process of its own. */
final class ServiceProperties {

    // The aggregator has no authentication; with all services on one class path, Boot would protect its health with a
    // generated password.
    private static final String NO_SECURITY = String.join(
            ",",
            "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration");

    // The aggregator has no pages.
    private static final String NO_PAGES =
            "org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration";

    // Only the notifier sends mail; if a mail server is set for all services, the other services do not check the mail
    // server's health.
    private static final String NO_MAIL = "org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration";

    // Nobody reads JMX here, and each of some sixty clients would register a bean for each of its metrics.
    private static final Map<String, Object> NO_JMX = Map.of("spring.kafka.properties[metrics.jmx.exclude]", ".*");

    private ServiceProperties() {}

    static Map<String, Object> gateway(Settings settings, String secret) {
        var properties = new HashMap<String, Object>(Map.of(
                "server.port",
                settings.ports().pages(),
                "spring.kafka.bootstrap-servers",
                settings.ports().bootstrapServers(),
                "media-grid.state-dir",
                settings.data().toAbsolutePath().resolve("gateway"),
                "media-grid.files.directory",
                settings.data().toAbsolutePath().resolve("files"),
                "media-grid.accounts-file",
                settings.accounts(),
                "media-grid.sign-in-secret",
                secret,
                "media-grid.gateway-pages",
                settings.ports().pagesAddress(),
                "media-grid.notifier-pages",
                settings.ports().notifierAddress(),
                "media-grid.clock.movable",
                true));
        properties.putAll(NO_JMX);
        properties.putAll(mail(settings));
        return properties;
    }

    static Map<String, Object> aggregator(Settings settings) {
        var properties = new HashMap<String, Object>(Map.of(
                "server.port", settings.ports().aggregator(),
                "spring.kafka.bootstrap-servers", settings.ports().bootstrapServers(),
                "media-grid.state-dir", settings.data().toAbsolutePath().resolve("aggregator"),
                "media-grid.replication-factor", 1,
                "springdoc.api-docs.enabled", false,
                // The port is on the loopback, and for this alone.
                "management.endpoints.web.exposure.include", "health,prometheus",
                "spring.autoconfigure.exclude", String.join(",", NO_SECURITY, NO_PAGES, NO_MAIL)));
        properties.putAll(NO_JMX);
        settings.gather().ifPresent(gather -> properties.put("media-grid.gather", gather));
        return properties;
    }

    static Map<String, Object> notifier(Settings settings, String secret) {
        var properties = new HashMap<String, Object>(Map.of(
                "server.port", settings.ports().notifier(),
                "spring.kafka.bootstrap-servers", settings.ports().bootstrapServers(),
                "media-grid.state-dir", settings.data().toAbsolutePath().resolve("notifier"),
                "media-grid.replication-factor", 1,
                "media-grid.sign-in-secret", secret,
                "media-grid.gateway-pages", settings.ports().pagesAddress(),
                "media-grid.public-url", settings.ports().notifierAddress(),
                // In a trial, the outlets run on the same machine.
                "media-grid.delivery.allow-loopback", true,
                "media-grid.signing.keys", settings.signingKeys()));
        // As in the gateway: a moved clock is nothing to mend in a standalone.
        properties.put("media-grid.clock.movable", true);
        properties.putAll(NO_JMX);
        properties.putAll(mail(settings));
        return properties;
    }

    /** The mail server on the loopback, in place of one that the environment names, whose login it must not get. */
    private static Map<String, Object> mail(Settings settings) {
        return settings.mailPort()
                .map(port -> Map.<String, Object>of(
                        "spring.mail.host", "127.0.0.1",
                        "spring.mail.port", port,
                        "spring.mail.username", "",
                        "spring.mail.password", "",
                        "media-grid.mail.from", "media-grid@example.invalid"))
                .orElse(Map.of());
    }
}
