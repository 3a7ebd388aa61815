package kz.mediagrid.watch.view;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Whether this installation has a mail server; without a mail server, no mail is sent.
 *
 * @param on whether {@code spring.mail.host} is set
 */
public record MailSwitch(boolean on) {

    /**
     * Reports the status UP with or without mail. The status description says {@code mail: on} or {@code mail: off},
     * because the description is shown even if details are hidden.
     */
    public HealthIndicator health() {
        var mail = on ? "on" : "off";
        return () -> Health.status(new Status(Status.UP.getCode(), "mail: " + mail))
                .withDetail("mail", mail)
                .build();
    }
}
