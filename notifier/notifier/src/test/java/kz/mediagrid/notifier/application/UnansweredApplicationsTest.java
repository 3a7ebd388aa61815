package kz.mediagrid.notifier.application;

import static kz.mediagrid.notifier.outlet.OutletsInMemory.BUSINESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.edge.limit.RefusedCalls;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.notifier.outlet.ActiveOutlet;
import kz.mediagrid.notifier.outlet.OutletsInMemory;
import kz.mediagrid.schemas.OutletApplication;
import kz.mediagrid.schemas.OutletStatus;
import kz.mediagrid.schemas.SubscriptionLanguage;
import org.junit.jupiter.api.Test;

class UnansweredApplicationsTest {

    private final OutletsInMemory memory = new OutletsInMemory();
    private final RefusedCalls refused = new RefusedCalls();
    private final ApplicationWriter writer = new ApplicationWriter(
            memory.writer(), memory.outlets, new RecentApplications(Clock.systemUTC(), refused), refused);

    /** The address of a removed application is nowhere else, so that nobody could be told later. */
    @Test
    void whoseApplicationIsRemovedIsToldAlsoIfTheNextRemovalFails() {
        ask("o-1", Duration.ofDays(32));
        ask("o-2", Duration.ofDays(31));
        ask("o-3", Duration.ofDays(29));
        memory.unacknowledged = "o-2";
        var told = new ArrayList<String>();

        assertThatExceptionOfType(RequestProblem.class)
                .isThrownBy(() -> writer.removeUnanswered(BUSINESS, removed -> told.add(removed.getOutletId())));
        assertThat(told).containsExactly("o-1");

        memory.unacknowledged = "";
        writer.removeUnanswered(BUSINESS, removed -> told.add(removed.getOutletId()));
        assertThat(told).containsExactly("o-1", "o-2");
        assertThat(memory.outlets.findAsking("o-3")).isPresent();
    }

    private void ask(String id, Duration ago) {
        memory.outlets.apply(
                id,
                ActiveOutlet.named(id)
                        .setStatus(OutletStatus.ASKED)
                        .setApplication(new OutletApplication(
                                "a@elarna.example", SubscriptionLanguage.KK, List.of(), "", BUSINESS.minus(ago)))
                        .build());
    }
}
