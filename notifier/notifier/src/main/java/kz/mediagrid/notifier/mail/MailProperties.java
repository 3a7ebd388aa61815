package kz.mediagrid.notifier.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are written to; by which server is Spring's own {@code spring.mail}, and without one nobody is.
 *
 * @param from the sender's address; needed where there is a server
 * @param keepTrying for how much working time of the body a message is tried; what is older is of no use
 */
@ConfigurationProperties("media-grid.mail")
record MailProperties(
        @Nullable String from, @DefaultValue("28h") Duration keepTrying) {

    /** @throws IllegalArgumentException where mail is on and there is no sender */
    String requiredFrom() {
        if (from == null || from.isBlank()) {
            throw new IllegalArgumentException(
                    "The setting media-grid.mail.from is needed where spring.mail.host is set: the sender's address.");
        }
        return from;
    }
}
