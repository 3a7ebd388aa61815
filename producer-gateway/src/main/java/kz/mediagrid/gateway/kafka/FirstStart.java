package kz.mediagrid.gateway.kafka;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.gateway.account.FirstAccounts;
import kz.mediagrid.gateway.agency.DirectorySeed;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.topics.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills an empty installation: the directory with today's bodies, and accounts where a file for them is set. */
final class FirstStart {

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

    private final GatewayProperties properties;
    private final Views views;
    private final AcknowledgedWriter writer;
    private final SecureRandom random;
    private final Clock real;

    FirstStart(GatewayProperties properties, Views views, AcknowledgedWriter writer, SecureRandom random, Clock real) {
        this.properties = properties;
        this.views = views;
        this.writer = writer;
        this.random = random;
        this.real = real;
    }

    /** Does it; what is there already stays as it is. */
    void fill() {
        var bodies = DirectorySeed.entries(views.clock().instant().truncatedTo(ChronoUnit.MILLIS));
        if (properties.directory().seed()) {
            seed(bodies);
        }
        Optional.ofNullable(properties.accountsFile()).ifPresent(file -> issueAccounts(file, bodies));
    }

    /**
     * Each body is written once the one before it is acknowledged, so the last one of the file says that all are there; a
     * start that was cut short is made good by the next.
     */
    private void seed(List<Agency> bodies) {
        var directory = views.directory();
        if (directory.has(bodies.get(bodies.size() - 1).getAgencyCode())) {
            return;
        }
        var missing = bodies.stream()
                .filter(body -> !directory.has(body.getAgencyCode()))
                .toList();
        missing.forEach(body -> {
            writer.writeNow(Topics.AGENCIES, body.getAgencyCode(), body);
            directory.follow(body);
        });
        log.info("{} bodies were entered into the directory", missing.size());
    }

    private void issueAccounts(Path file, List<Agency> bodies) {
        var codes = bodies.stream().map(Agency::getAgencyCode).toList();
        var keys = new FirstAccounts(random, real, file, properties.authorisedBody()).issue(codes, views.keys());
        writer.writeAllNow(Topics.API_KEYS, keys);
        keys.forEach(views.keys()::follow);
    }
}
