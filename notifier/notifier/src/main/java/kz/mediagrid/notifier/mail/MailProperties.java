package kz.mediagrid.notifier.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of mail. Spring's own setting {@code spring.mail} names the mail server. Without a mail server, no mail
 * is sent.
 *
 * @param keepTrying the time during which attempts are made, counted in working hours of the state body; after this time, a
 *     message is of no use
 */
@ConfigurationProperties("media-grid.mail")
record MailProperties(@DefaultValue("28h") Duration keepTrying) {}
