package kz.mediagrid.obligations.config;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.LocalTime;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.calendar.WeekPolicy.ThursdayOff;
import kz.mediagrid.obligations.TermRule;
import kz.mediagrid.obligations.topology.ObligationTopology;
import kz.mediagrid.platform.streams.StreamsSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the obligations' clock must be told, and what the authorised body settled.
 *
 * @param stateDir where the state stores are; never the system's temporary folder, which is emptied
 * @param replicationFactor copies of each internal topic; -1 leaves it to the broker
 * @param standbyReplicas how many other instances keep the state at hand
 * @param instance the name of this instance; one that returns under its name goes on at once
 * @param publishingTime when version 1 goes out, as the aggregator has it: it names the policy
 * @param thursdayOff where the term to send goes when the Thursday is not worked, as the aggregator has it
 * @param requestTerm from which day the term of a request is counted
 * @param authorisedBody the directory's code of the body that sends the grid to the mass media
 */
@Validated
@ConfigurationProperties("media-grid")
record ObligationProperties(
        @NotNull Path stateDir,
        @DefaultValue("-1") int replicationFactor,
        @Min(0) @DefaultValue("0") int standbyReplicas,
        @NotBlank @DefaultValue("1") String instance,
        @DefaultValue("12:00") LocalTime publishingTime,
        @DefaultValue("AFTER") ThursdayOff thursdayOff,
        @DefaultValue("FROM_DAY_OF_RECEIPT") TermRule requestTerm,
        @NotBlank @DefaultValue("mam") String authorisedBody) {

    WeekPolicy weekPolicy() {
        return WeekPolicy.of(thursdayOff, publishingTime);
    }

    StreamsSettings.Own streams() {
        return new StreamsSettings.Own(
                ObligationTopology.APPLICATION_ID, stateDir, replicationFactor, standbyReplicas, instance);
    }
}
