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

    private final ClockOfObligations office = new ClockOfObligations(TUESDAY);

    @AfterEach
    void close() {
        office.close();
    }

    private List<String> said() {
        return office.notices().stream()
                .flatMap(notice -> notice.getContributions().stream())
                .map(BodyContribution::getAgencyCode)
                .toList();
    }

    @Test
    void aNoticeForTheDeadlineWaitsForTheLastOfTheTermsAsExtended() {
        office.send(
                arose("mat-1", TUESDAY, "edu", "dsm", "mfa"),
                ordered("mat-1", NoticeTime.AT_DEADLINE, true, TUESDAY),
                contributed("mat-1", "edu", TUESDAY),
                extended("mat-1", "2026-12-10", TUESDAY, "edu", "dsm"));
        assertThat(office.story())
                .containsExactly("edu: OPENED", "dsm: OPENED", "mfa: OPENED", "edu: MET", "dsm: EXTENDED");
        office.comesTo("2026-12-10T19:00:00Z");
        office.passesTickByTick(Duration.ofMillis(2_900));
        assertThat(office.notices()).isEmpty();
        assertThat(office.told()).startsWith("mfa: OVERDUE").doesNotContain("dsm: OVERDUE");

        office.passesTickByTick(Duration.ofMillis(200));

        assertThat(office.notices().get(0).getMissing()).containsExactly("dsm", "mfa");
        assertThat(office.notices().get(0).getCause()).isEqualTo(NoticeCause.DEADLINE);
        office.passes(Duration.ofDays(9));
        office.settles();
        assertThat(office.notices()).hasSize(1);
    }

    @Test
    void anExtensionOfWhatIsOverdueWithdrawsTheAlertAndANoticeThatWaitedForThatBodyWaitsForItsTerm() {
        office.send(arose("mat-1", TUESDAY, "dsm"), ordered("mat-1", NoticeTime.AT_DEADLINE, false, TUESDAY));
        office.comesTo(DUE.toString());
        office.settles();

        office.send(extended("mat-1", "2026-12-10", office.now(), "dsm"), contributed("mat-1", "dsm", office.now()));

        assertThat(office.told()).containsExactly("dsm: OVERDUE", "dsm: WITHDRAWN");
        assertThat(office.notices()).isEmpty();
        office.comesTo("2026-12-10T19:00:00Z");
        office.settles();
        assertThat(said()).containsExactly("dsm");
    }

    @Test
    void noExtensionMakesATermShorterOrReachesACancelledOrUnknownMatter() {
        office.send(
                arose("mat-1", TUESDAY, "dsm"),
                extended("mat-1", "2026-12-02", TUESDAY, "dsm", "sci"),
                closed("mat-1", MatterParty.AUTHORISED_BODY, TUESDAY),
                extended("mat-1", "2026-12-10", TUESDAY, "dsm"),
                extended("mat-2", "2026-12-10", TUESDAY, "dsm"));

        assertThat(office.story()).containsExactly("dsm: OPENED", "dsm: CANCELLED");
    }
}
