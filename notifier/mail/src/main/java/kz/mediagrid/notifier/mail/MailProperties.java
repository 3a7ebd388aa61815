package kz.mediagrid.notifier.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of mail. Spring's own setting {@code spring.mail} names the mail server. Without a mail server, no mail
 * is sent.
 *
 * @param keepTrying the time during which attempts are made, counted in working hours of the state body; after this time, a
 *     message is of no use
 * @param replyTo an address that somebody reads, for replies to mails; if absent, that of the authorised body's press unit in
 *     the directory
 */
@ConfigurationProperties("media-grid.mail")
record MailProperties(
        @DefaultValue("28h") Duration keepTrying, @Nullable String replyTo) {}
