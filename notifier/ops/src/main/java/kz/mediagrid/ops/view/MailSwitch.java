package kz.mediagrid.ops.view;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Whether this installation has a mail server; without one nobody is written to.
 *
 * @param on whether {@code spring.mail.host} is set
 */
public record MailSwitch(boolean on) {

    /** Up either way, as an installation may do without mail; its description is shown also where details are not. */
    public HealthIndicator health() {
        var mail = on ? "on" : "off";
        return () -> Health.status(new Status(Status.UP.getCode(), "mail: " + mail))
                .withDetail("mail", mail)
                .build();
    }
}
