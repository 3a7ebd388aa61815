package kz.mediagrid.gateway.account;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.accounts.key.ApiKeys;
import kz.mediagrid.accounts.key.FirstAccounts;
import kz.mediagrid.gateway.agency.AgencyHistory;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.agency.DirectorySeed;
import kz.mediagrid.gateway.config.GatewayProperties;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.follow.Following;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.topics.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Fills a new installation. Enters the state bodies in the directory, unless the settings forbid it. Creates accounts
 * if the settings name an accounts file.
 */
final class FirstStart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

    private final GatewayProperties properties;
    private final BusinessClock clock;
    private final Directory directory;
    private final ApiKeys keys;
    private final AcknowledgedWriter writer;
    private final SecureRandom random;
    private final Clock real;

    private volatile boolean running;

    FirstStart(
            GatewayProperties properties,
            BusinessClock clock,
            Directory directory,
            ApiKeys keys,
            AcknowledgedWriter writer,
            SecureRandom random,
            Clock real) {
        this.properties = properties;
        this.clock = clock;
        this.directory = directory;
        this.keys = keys;
        this.writer = writer;
        this.random = random;
        this.real = real;
    }

    /** Adds missing entries of the directory and missing accounts. Changes no existing entry or account. */
    @Override
    public void start() {
        var agencies = DirectorySeed.entries(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (properties.directory().seed()) {
            seed(agencies);
        }
        Optional.ofNullable(properties.accountsFile()).ifPresent(file -> issueAccounts(file, agencies));
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts after the views have caught up, and before the HTTP port opens. */
    @Override
    public int getPhase() {
        return Following.PHASE + 1;
    }

    /**
     * Writes the entries of the state bodies one after the other, and waits for each acknowledgement. So a directory
     * with the last entry has all entries. If a start is interrupted, the next start writes the missing entries.
     */
    private void seed(List<Agency> agencies) {
        if (directory.has(agencies.get(agencies.size() - 1).getAgencyCode())) {
            return;
        }
        var missing = agencies.stream()
                .filter(agency -> !directory.has(agency.getAgencyCode()))
                .toList();
        missing.forEach(agency -> {
            // An entry is never written without its history. An interrupted start writes the same revision again.
            writer.writeNow(Topics.AGENCY_HISTORY, agency.getAgencyCode(), AgencyHistory.seeded(agency));
            writer.writeNow(Topics.AGENCIES, agency.getAgencyCode(), agency);
            directory.apply(agency);
        });
        log.info("{} bodies were entered into the directory", missing.size());
    }

    private void issueAccounts(Path file, List<Agency> agencies) {
        var codes = agencies.stream().map(Agency::getAgencyCode).toList();
        var issued = new FirstAccounts(random, real, file, properties.authorisedBody()).issue(codes, keys);
        writer.writeAllNow(Topics.API_KEYS, issued);
        issued.forEach(keys::apply);
    }
}
