package kz.mediagrid.ops.todo;

import static kz.mediagrid.watch.testing.Records.at;
import static kz.mediagrid.watch.testing.Records.cursor;
import static kz.mediagrid.watch.testing.Records.suspendedBy;
import static kz.mediagrid.watch.testing.Records.version;
import static kz.mediagrid.watch.testing.Records.withMails;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.page.Menu;
import kz.mediagrid.topics.Service;
import kz.mediagrid.watch.testing.Told;
import kz.mediagrid.watch.view.Watch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An outlet is in trouble with each of its channels, also beside one that works. */
class TroubledOutletsTest {

    private static final Instant NOW = at("2026-12-05T01:00:00+05:00");

    private final Watch watch = new Told().watch();

    @BeforeEach
    void aWebhookThatHasAll() {
        watch.versions().apply(0, NOW.minus(Duration.ofHours(2)), version("2026-W50", 1));
        watch.outlets().outlet("tv", withMails("https://tv.example/hook", "sub-1", "sub-2"));
        for (var channel : List.of("tv", "tv/sub-1", "tv/sub-2")) {
            watch.outlets().cursor(channel, cursor("tv", 1));
        }
        assertThat(kinds()).isEmpty();
    }

    @Test
    void aMailSubscriptionThatStandsStillIsBehind() {
        watch.outlets().cursor("tv/sub-2", cursor("tv", 0));

        assertThat(kinds()).containsExactly(ToDoKind.OUTLET_BEHIND);
    }

    @Test
    void aMailSubscriptionThatIsSuspendedIsSuspended() {
        watch.outlets().cursor("tv/sub-1", suspendedBy(cursor("tv", 0), "its mailbox is gone"));

        assertThat(kinds()).containsExactly(ToDoKind.OUTLET_SUSPENDED);
    }

    private List<ToDoKind> kinds() {
        var links =
                new MendingLinks(Menu.of(Service.NOTIFIER, null), new Account("acc-1", Set.of(Role.OPS), null, null));
        return new TroubledOutlets(watch, Clock.fixed(NOW, ZoneOffset.UTC))
                .check(NOW, links).stream()
                        .flatMap(checked -> checked.toDo().stream())
                        .map(ToDo::kind)
                        .toList();
    }
}
