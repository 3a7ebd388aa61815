package kz.mediagrid.obligations.topology;

import static kz.mediagrid.obligations.topology.Records.arose;
import static kz.mediagrid.obligations.topology.Records.closed;
import static kz.mediagrid.obligations.topology.Records.contributed;
import static kz.mediagrid.obligations.topology.Records.extended;
import static kz.mediagrid.obligations.topology.Records.ordered;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.mediagrid.schemas.BodyContribution;
import kz.mediagrid.schemas.MatterParty;
import kz.mediagrid.schemas.NoticeCause;
import kz.mediagrid.schemas.NoticeTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The authorised body may give more time for what a body has to say of a joint matter. */
class JointExtensionTest {

    /** Tuesday noon in Almaty; what is owed on its receipt is due on Wednesday at 24:00. */
    private static final Instant TUESDAY = Instant.parse("2026-12-01T07:00:00Z");

    private static final Instant DUE = Instant.parse("2026-12-02T19:00:00Z");

    private final ClockOfObligations clock = new ClockOfObligations(TUESDAY);

    @AfterEach
    void close() {
        clock.close();
    }

    private List<String> said() {
        return clock.notices().stream()
                .flatMap(notice -> notice.getContributions().stream())
                .map(BodyContribution::getAgencyCode)
                .toList();
    }

    @Test
    void aNoticeForTheDeadlineWaitsForTheLastOfTheTermsAsExtended() {
        clock.send(
                arose("mat-1", TUESDAY, "edu", "dsm", "mfa"),
                ordered("mat-1", NoticeTime.AT_DEADLINE, true, TUESDAY),
                contributed("mat-1", "edu", TUESDAY),
                extended("mat-1", "2026-12-10", TUESDAY, "edu", "dsm"));
        assertThat(clock.story())
                .containsExactly("edu: OPENED", "dsm: OPENED", "mfa: OPENED", "edu: MET", "dsm: EXTENDED");
        clock.comesTo("2026-12-10T19:00:00Z");
        clock.passesTickByTick(Duration.ofMillis(2_900));
        assertThat(clock.notices()).isEmpty();
        assertThat(clock.told()).startsWith("mfa: OVERDUE").doesNotContain("dsm: OVERDUE");

        clock.passesTickByTick(Duration.ofMillis(200));

        assertThat(clock.notices().get(0).getMissing()).containsExactly("dsm", "mfa");
        assertThat(clock.notices().get(0).getCause()).isEqualTo(NoticeCause.DEADLINE);
        clock.passes(Duration.ofDays(9));
        clock.settles();
        assertThat(clock.notices()).hasSize(1);
    }

    @Test
    void anExtensionOfWhatIsOverdueWithdrawsTheAlertAndANoticeThatWaitedForThatBodyWaitsForItsTerm() {
        clock.send(arose("mat-1", TUESDAY, "dsm"), ordered("mat-1", NoticeTime.AT_DEADLINE, false, TUESDAY));
        clock.comesTo(DUE.toString());
        clock.settles();

        clock.send(extended("mat-1", "2026-12-10", clock.now(), "dsm"), contributed("mat-1", "dsm", clock.now()));

        assertThat(clock.told()).containsExactly("dsm: OVERDUE", "dsm: WITHDRAWN");
        assertThat(clock.notices()).isEmpty();
        clock.comesTo("2026-12-10T19:00:00Z");
        clock.settles();
        assertThat(said()).containsExactly("dsm");
    }

    @Test
    void noExtensionMakesATermShorterOrReachesACancelledOrUnknownMatter() {
        clock.send(
                arose("mat-1", TUESDAY, "dsm"),
                extended("mat-1", "2026-12-02", TUESDAY, "dsm", "sci"),
                closed("mat-1", MatterParty.AUTHORISED_BODY, TUESDAY),
                extended("mat-1", "2026-12-10", TUESDAY, "dsm"),
                extended("mat-2", "2026-12-10", TUESDAY, "dsm"));

        assertThat(clock.story()).containsExactly("dsm: OPENED", "dsm: CANCELLED");
    }
}
