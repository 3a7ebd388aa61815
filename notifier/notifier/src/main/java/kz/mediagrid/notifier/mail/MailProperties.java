package kz.mediagrid.notifier.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of mail; Spring's own {@code spring.mail} names the server, without which no mail is sent.
 *
 * @param from the sender's address; required if there is a server
 * @param keepTrying the state body's working time after which attempts end, as an older message is of no use
 */
@ConfigurationProperties("media-grid.mail")
record MailProperties(
        @Nullable String from, @DefaultValue("28h") Duration keepTrying) {

    /** @throws IllegalArgumentException if mail is on and there is no sender */
    String requiredFrom() {
        if (from == null || from.isBlank()) {
            throw new IllegalArgumentException(
                    "The setting media-grid.mail.from, the sender's address, is required if spring.mail.host is set.");
        }
        return from;
    }
}
