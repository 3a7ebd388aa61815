package kz.mediagrid.obligations.config;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.LocalTime;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.calendar.WeekPolicy.ThursdayOff;
import kz.mediagrid.obligations.TermRule;
import kz.mediagrid.obligations.topology.ObligationTopology;
import kz.mediagrid.platform.streams.StreamsSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the obligations and of their Kafka Streams task. The authorised body decides some of them.
 *
 * @param stateDir the folder of the service's stores, which must be set; never the system's temporary folder, which is emptied
 *     and which other users may read
 * @param replicationFactor the number of copies of each internal topic of Kafka Streams; -1 for the broker's default
 * @param standbyReplicas the number of other instances that hold a copy of the state
 * @param instance the name of this instance, which no other instance may have; if null, the service makes a name and
 *     stores it in the state directory
 * @param publishingTime the time of day at which version 1 is published [local time, whole minutes]; the same for the
 *     aggregator and the notifier, because it is part of the policy's name
 * @param thursdayOff the rule for the day on which the information is due if the Thursday is a day off; the same for the
 *     aggregator and the notifier, because it is part of the policy's name
 * @param requestTerm the rule for the first day of a request's term: the day of receipt at any hour, or
 *     {@code REGISTRATION_PRACTICE}, by which a request after closing time or on a day off counts as received on the next
 *     working day
 * @param authorisedBody the code of the authorised body in the directory; the same for the gateway and the notifier
 */
@Validated
@ConfigurationProperties("media-grid")
record ObligationProperties(
        @NotNull Path stateDir,
        @DefaultValue("-1") int replicationFactor,
        @Min(0) @DefaultValue("0") int standbyReplicas,
        @Pattern(regexp = "[a-zA-Z0-9._-]+") @Nullable String instance,
        @DefaultValue("12:00") LocalTime publishingTime,
        @DefaultValue("AFTER") ThursdayOff thursdayOff,
        @DefaultValue("FROM_DAY_OF_RECEIPT") TermRule requestTerm,
        @NotBlank @DefaultValue("mam") String authorisedBody) {

    WeekPolicy weekPolicy() {
        return WeekPolicy.of(thursdayOff, publishingTime);
    }

    /** @param claimed the name of this instance */
    StreamsSettings.Own streams(String claimed) {
        return new StreamsSettings.Own(
                ObligationTopology.APPLICATION_ID, stateDir, replicationFactor, standbyReplicas, claimed);
    }
}
