package kz.mediagrid.platform.follow;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether a service still follows every topic; what it shows would go stale otherwise. */
public record FollowingHealth(Following following) implements HealthIndicator {

    @Override
    public Health health() {
        return following
                .failure()
                .map(cause -> Health.down().withDetail("cause", cause).build())
                .orElseGet(() -> Health.up().build());
    }
}
