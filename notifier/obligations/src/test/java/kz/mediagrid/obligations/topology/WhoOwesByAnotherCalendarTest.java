package kz.mediagrid.obligations.topology;

import static kz.mediagrid.obligations.topology.Records.agency;
import static kz.mediagrid.obligations.topology.Records.swapped;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.schemas.CalendarActivated;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationTransition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commands and the directory lie on two topics: an activation may be read after an entry that was stamped later. */
class WhoOwesByAnotherCalendarTest {

    private static final String RELEASE = WorkingCalendar.kazakhstan().version();

    /** The form of 2026-W50 is due on Thursday at 24:00, 19:00 UTC. */
    private static final String TUESDAY = "2026-12-01T07:00:00Z";

    private static final String TEN_MINUTES_LATER = "2026-12-01T07:10:00Z";

    private final ClockOfObligations clock =
            new ClockOfObligations(Instant.parse(TUESDAY)).only(ObligationKind.WEEKLY_SUBMISSION);

    @BeforeEach
    void begin() {
        clock.send(agency("mfa", TUESDAY));
        clock.passes(Duration.ofMillis(100));
    }

    @AfterEach
    void close() {
        clock.close();
    }

    @Test
    void aDeclarationOfAnOverdueFormIsJudgedWithoutTheCalendarThatCameAfterItAndWasReadFirst() {
        try (var clock = new ClockOfObligations(Instant.parse("2026-11-30T05:00:00Z"))) {
            clock.only(ObligationKind.WEEKLY_SUBMISSION).send(Records.agency("edu", "2026-11-30T05:00:00Z"));
            clock.settles();
            clock.comesTo("2026-12-04T10:00:00Z");
            clock.send(Records.swapped(
                    "kz-2", WorkingCalendar.kazakhstan().version(), clock.now(), "2026-12-03", "2026-12-05"));
            clock.send(Records.declared("edu", "2026-W50", "2026-12-04T09:59:58Z"));
            clock.settles();

            assertThat(clock.story()).containsExactly("edu: OPENED", "edu: OVERDUE", "edu: MET_LATE");
        }
    }

    @Test
    void anActivationStampedBeforeABodyBeganToOweCancelsNothing() {
        clock.comesTo(TEN_MINUTES_LATER);
        clock.send(agency("edu", TEN_MINUTES_LATER));

        clock.send(thursdayIsOff(RELEASE, "2026-12-01T07:05:00Z"));
        clock.settles();

        assertThat(clock.story())
                .containsExactlyInAnyOrder("mfa: OPENED", "edu: OPENED", "mfa: RECOUNTED", "edu: RECOUNTED");
    }

    @Test
    void aFormThatOnlyTheNewCalendarStillExpectsIsOwedFromWhenTheBodyBegan() {
        clock.comesTo("2026-12-03T19:30:00Z");
        clock.send(agency("edu", "2026-12-03T19:30:00Z"));

        clock.send(thursdayIsOff(RELEASE, "2026-12-03T19:20:00Z"));

        var ofEdu = clock.obligations().stream()
                .filter(change -> change.getObligationId().equals("WEEKLY_SUBMISSION/2026-W50/edu"));
        assertThat(ofEdu).singleElement().satisfies(opened -> {
            assertThat(opened.getTransition()).isEqualTo(ObligationTransition.OPENED);
            assertThat(opened.getOpenedAt()).isEqualTo("2026-12-03T19:30:00Z");
            assertThat(opened.getDueAt()).isEqualTo("2026-12-04T19:00:00Z");
        });
    }

    @Test
    void anActivationThatIsRefusedHasNobodyLookedAt() {
        clock.send(agency("edu", Instant.parse(TUESDAY), true, null, LocalDate.parse("2026-12-01")));
        clock.passesUnseen(Duration.ofDays(1));

        clock.send(thursdayIsOff("kz-that-never-was", "2026-12-02T06:00:00Z"));

        assertThat(clock.story()).containsExactly("mfa: OPENED", "edu: OPENED");
    }

    private static CalendarActivated thursdayIsOff(String replaces, String receivedAt) {
        return swapped("kz-thursday", replaces, Instant.parse(receivedAt), "2026-12-03", "2026-12-05");
    }
}
