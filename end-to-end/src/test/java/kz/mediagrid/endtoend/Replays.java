package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import kz.mediagrid.replay.BrokerReplay;
import kz.mediagrid.standalone.run.Ports;

/** The replay of all that a running media-grid ever published. */
final class Replays {

    private Replays() {}

    /** Fails unless the commands alone give every version again; returns how many there are. */
    static int assertAgreed(Ports ports) {
        var found = new ArrayList<String>();
        var result =
                BrokerReplay.of(ports.bootstrapServers()).run(week -> true, finding -> found.add(finding.sentence()));
        assertThat(found).as("what the replay finds").isEmpty();
        System.out.printf("Replayed: %s from %d commands%n", result.versions(), result.commands());
        return result.total();
    }
}
