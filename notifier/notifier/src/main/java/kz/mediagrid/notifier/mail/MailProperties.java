package kz.mediagrid.notifier.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of mail. Spring's own setting {@code spring.mail} names the mail server. Without a mail server, no mail
 * is sent.
 *
 * @param from the sender's address; required if there is a mail server
 * @param keepTrying the time during which attempts are made, counted in working hours of the state body; after this time, a
 *     message is of no use
 */
@ConfigurationProperties("media-grid.mail")
record MailProperties(
        @Nullable String from, @DefaultValue("28h") Duration keepTrying) {

    /** @throws IllegalArgumentException if there is no sender's address */
    String requiredFrom() {
        if (from == null || from.isBlank()) {
            throw new IllegalArgumentException(
                    "The setting media-grid.mail.from, the sender's address, is required if spring.mail.host is set.");
        }
        return from;
    }
}
