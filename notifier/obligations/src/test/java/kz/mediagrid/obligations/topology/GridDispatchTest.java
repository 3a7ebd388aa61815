package kz.mediagrid.obligations.topology;

import static kz.mediagrid.obligations.topology.Records.agency;
import static kz.mediagrid.obligations.topology.Records.attempted;
import static kz.mediagrid.obligations.topology.Records.notTaken;
import static kz.mediagrid.obligations.topology.Records.outlet;
import static kz.mediagrid.obligations.topology.Records.published;
import static kz.mediagrid.obligations.topology.Records.resumed;
import static kz.mediagrid.obligations.topology.Records.stamp;
import static kz.mediagrid.obligations.topology.Records.suspended;
import static kz.mediagrid.obligations.topology.Records.taken;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import kz.mediagrid.obligations.ObligationStores;
import kz.mediagrid.outlets.SentToNobody;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.GridHeld;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Para. 6: the authorised body sends the grid to the mass media within one working day. */
class GridDispatchTest {

    private static final String FRIDAY = "2026-11-27T05:00:00Z";
    private static final String OPENS = "2026-11-29T19:00:00Z";
    private static final String TUESDAY = "2026-12-01T07:00:00Z";

    private static final String WEEK = "2026-W50";
    private static final String ID = "GRID_DISPATCH/" + WEEK;

    /** Friday noon in Almaty: version 1 goes out. */
    private static final String NOON = "2026-12-04T07:00:00Z";

    private static final String A_SECOND_LATER = "2026-12-04T07:00:01Z";
    private static final String AN_HOUR_LATER = "2026-12-04T08:00:00Z";
    private static final String DUE = "2026-12-04T19:00:00Z";
    private static final String SATURDAY = "2026-12-05T05:00:00Z";

    private final ClockOfObligations clock =
            new ClockOfObligations(Instant.parse(FRIDAY)).only(ObligationKind.GRID_DISPATCH);

    @BeforeEach
    void theDirectoryIsSeeded() {
        clock.send(agency("edu", FRIDAY));
    }

    @AfterEach
    void close() {
        clock.close();
    }

    @Test
    void para6_theGridIsOwedByTheAuthorisedBodyFromWhenCollectingOpens() {
        clock.comesTo("2026-11-29T18:59:59.900Z");
        assertThat(clock.obligations()).isEmpty();

        clock.comesTo(OPENS);

        assertThat(clock.story()).containsExactly("mam: OPENED");
        var opened = last();
        assertThat(opened.getObligationId()).isEqualTo(ID);
        assertThat(opened.getSubject()).isEqualTo(WEEK);
        assertThat(opened.getOpenedAt()).isEqualTo(OPENS);
        assertThat(opened.getDueAt()).isEqualTo(DUE);
    }

    @Test
    void para6_itCarriesTheReasonOfItsDueInstant() {
        clock.comesTo(OPENS);

        var proof = last().getProof();
        assertThat(proof.getRule()).isEqualTo("dispatchDue");
        assertThat(proof.getStartedAt()).isEqualTo("2026-12-03T19:00:00Z");
        assertThat(proof.getPolicyVersion()).isEqualTo("standard");
        assertThat(proof.getLines())
                .hasSize(3)
                .extracting(LocalizedText::getEn)
                .first()
                .asString()
                .isEqualTo("dispatch due 2026-12-04 24:00 +05:00  Friday 2026-12-04: the grid is sent to the mass media"
                        + " within one working day");
    }

    @Test
    void para6_itIsMetOnceVersionOneWasTriedWithEveryOutlet() {
        given(outlet("tv", TUESDAY), outlet("radio", TUESDAY));
        clock.comesTo(NOON);
        clock.send(published(WEEK, NOON), taken("tv", WEEK, A_SECOND_LATER));
        clock.settles();
        assertThat(clock.story()).containsExactly("mam: OPENED");

        clock.comesTo(AN_HOUR_LATER);
        clock.send(taken("radio", WEEK, AN_HOUR_LATER));
        clock.settles();

        assertThat(clock.story()).containsExactly("mam: OPENED", "mam: MET");
        assertThat(last().getReceivedAt()).isEqualTo(AN_HOUR_LATER);
        assertThat(last().getSubmissionId()).isNull();
        assertThat(last().getUnserved()).isEmpty();
        passesTheDueInstant();
        assertThat(clock.alerts()).isEmpty();
    }

    @Test
    void para6_whatAPersonHasSentAgainCountsForNoOutlet() {
        given(outlet("tv", TUESDAY));
        clock.comesTo(NOON);
        clock.send(
                published(WEEK, NOON),
                DeliveryAttempted.newBuilder(taken("tv", WEEK, A_SECOND_LATER))
                        .setAgain(true)
                        .build());
        clock.settles();
        assertThat(clock.story()).containsExactly("mam: OPENED");

        clock.comesTo(AN_HOUR_LATER);
        clock.send(notTaken("tv", WEEK, AN_HOUR_LATER));
        clock.settles();

        assertThat(last().getReceivedAt()).isEqualTo(AN_HOUR_LATER);
        assertThat(last().getUnserved()).containsExactly("tv");
    }

    @Test
    void para6_whoDidNotTakeItAtTheFirstAttemptIsNamedAlsoWhereItTookItSince() {
        given(outlet("tv", TUESDAY), outlet("radio", TUESDAY), outlet("gazeta", TUESDAY));
        clock.comesTo(NOON);
        clock.send(
                published(WEEK, NOON),
                notTaken("radio", WEEK, A_SECOND_LATER),
                taken("radio", WEEK, AN_HOUR_LATER),
                attempted("gazeta", WEEK, AttemptOutcome.SUSPENDED, Instant.parse(A_SECOND_LATER)),
                taken("tv", WEEK, A_SECOND_LATER));
        clock.settles();

        assertThat(clock.story()).endsWith("mam: MET");
        assertThat(last().getReceivedAt()).isEqualTo(A_SECOND_LATER);
        assertThat(last().getUnserved()).containsExactly("gazeta", "radio");
    }

    @Test
    void para6_whereThereIsNoOutletItIsMetByThePublicationAndMarked() {
        clock.comesTo(NOON);
        clock.send(published(WEEK, NOON));
        clock.settles();

        assertThat(clock.story()).endsWith("mam: MET");
        assertThat(last().getReceivedAt()).isEqualTo(NOON);
        assertThat(toNobody(last())).isTrue();
    }

    @Test
    void para6_whereEveryOutletIsSuspendedOrEnteredLaterThereIsNobodyToSendToEither() {
        var tv = outlet("tv", TUESDAY);
        given(tv, suspended(tv, "2026-12-02T07:00:00Z"), outlet("late", AN_HOUR_LATER));
        clock.comesTo(AN_HOUR_LATER);
        clock.send(published(WEEK, NOON), taken("late", WEEK, AN_HOUR_LATER));
        clock.settles();

        assertThat(clock.story()).endsWith("mam: MET");
        assertThat(toNobody(last())).isTrue();
    }

    @Test
    void para6_aGridThatIsPublishedAfterTheTermWithNobodyToSendToIsMetLateAndMarked() {
        clock.comesTo(SATURDAY);
        clock.send(published(WEEK, SATURDAY));
        clock.settles();

        assertThat(clock.story()).containsExactly("mam: OPENED", "mam: OVERDUE", "mam: MET_LATE");
        assertThat(toNobody(last())).isTrue();
    }

    @Test
    void para6_anAttemptThatFailedWasSentToSomebody() {
        given(outlet("tv", TUESDAY));
        clock.comesTo(NOON);
        clock.send(published(WEEK, NOON), notTaken("tv", WEEK, A_SECOND_LATER));
        clock.settles();

        assertThat(clock.story()).endsWith("mam: MET");
        assertThat(toNobody(last())).isFalse();
    }

    @Test
    void para6_whatIsNotSentInTimeIsOverdueAndThenMetLate() {
        given(outlet("tv", TUESDAY), outlet("radio", TUESDAY));
        clock.comesTo(NOON);
        clock.send(published(WEEK, NOON), notTaken("radio", WEEK, A_SECOND_LATER));
        passesTheDueInstant();
        assertThat(clock.told()).containsExactly("mam: OVERDUE");

        clock.comesTo(SATURDAY);
        clock.send(taken("tv", WEEK, SATURDAY));
        clock.settles();

        assertThat(clock.told()).containsExactly("mam: OVERDUE", "mam: MET_LATE");
        assertThat(last().getReceivedAt()).isEqualTo(SATURDAY);
        assertThat(last().getUnserved()).containsExactly("radio");
    }

    @Test
    void para6_anAttemptAtTheDueInstantIsLateAndStillNamesWhoDidNotTakeIt() {
        given(outlet("tv", TUESDAY));
        clock.comesTo(DUE);
        clock.send(published(WEEK, NOON), notTaken("tv", WEEK, DUE));
        clock.settles();

        assertThat(clock.story()).containsExactly("mam: OPENED", "mam: OVERDUE", "mam: MET_LATE");
        assertThat(last().getUnserved()).containsExactly("tv");
    }

    @Test
    void para6_whatIsReadAfterTheDueInstantCountsByItsStamps() {
        given(outlet("tv", TUESDAY));
        clock.comesTo("2026-12-04T19:00:01Z");
        clock.send(published(WEEK, NOON), taken("tv", WEEK, A_SECOND_LATER));
        clock.settles();

        assertThat(clock.story()).containsExactly("mam: OPENED", "mam: MET");
        assertThat(clock.alerts()).isEmpty();
    }

    @Test
    void para6_aHoldDoesNotStopItsClock() {
        clock.comesTo(TUESDAY);
        clock.send(new GridHeld(stamp("mam", Instant.parse(TUESDAY)), WEEK, null));
        passesTheDueInstant();

        assertThat(clock.told()).containsExactly("mam: OVERDUE");
    }

    @Test
    void para6_aGridThatWasPublishedByOrderBeforeTheWeekOpenedIsMetWhenItOpens() {
        given(outlet("tv", FRIDAY));
        clock.send(published(WEEK, FRIDAY), taken("tv", WEEK, FRIDAY));
        clock.settles();
        assertThat(clock.obligations()).isEmpty();

        clock.comesTo(OPENS);
        clock.settles();

        assertThat(clock.story()).containsExactly("mam: OPENED", "mam: MET");
        assertThat(last().getReceivedAt()).isEqualTo(FRIDAY);
    }

    @Test
    void para6_anOutletThatIsEnteredAfterThePublicationIsNotOwedThatGrid() {
        clock.comesTo(NOON);
        clock.send(published(WEEK, NOON), outlet("tv", A_SECOND_LATER));
        clock.settles();

        assertThat(clock.story()).endsWith("mam: MET");
        assertThat(last().getReceivedAt()).isEqualTo(NOON);
    }

    @Test
    void para6_anOutletThatStartsAfterTheVersionOnTheTopicIsNotWaitedForWhateverItsStamp() {
        var entry = Outlet.newBuilder(outlet("tv", TUESDAY)).setStartOffset(1).build();
        given(entry);
        clock.comesTo(NOON);
        clock.send(published(WEEK, NOON));
        clock.settles();

        assertThat(clock.story()).endsWith("mam: MET");
    }

    @Test
    void para6_anOutletWhoseEntryWasChangedSinceWasStillEnteredBefore() {
        // Of a compacted topic only the newest entry may be left.
        var changed =
                Outlet.newBuilder(outlet("tv", AN_HOUR_LATER)).setRevision(2).build();
        clock.comesTo(AN_HOUR_LATER);
        clock.send(published(WEEK, NOON), changed);
        passesTheDueInstant();

        assertThat(clock.told()).containsExactly("mam: OVERDUE");
    }

    @Test
    void para6_aSuspendedOutletIsNotWaitedFor() {
        var tv = outlet("tv", TUESDAY);
        given(tv, suspended(tv, TUESDAY), outlet("radio", TUESDAY));
        clock.comesTo(NOON);
        clock.send(published(WEEK, NOON), taken("radio", WEEK, A_SECOND_LATER));
        clock.settles();

        assertThat(clock.story()).endsWith("mam: MET");
        assertThat(last().getUnserved()).isEmpty();
    }

    @Test
    void para6_anOutletThatIsSuspendedSinceIsNotWaitedForAnyLongerAlsoWhereItIsResumed() {
        var tv = outlet("tv", TUESDAY);
        var asleep = suspended(tv, AN_HOUR_LATER);
        given(tv, outlet("radio", TUESDAY));
        clock.comesTo(NOON);
        clock.send(published(WEEK, NOON), taken("radio", WEEK, A_SECOND_LATER));
        clock.comesTo(AN_HOUR_LATER);
        assertThat(clock.story()).containsExactly("mam: OPENED");

        clock.send(asleep, resumed(asleep, AN_HOUR_LATER));
        clock.settles();

        assertThat(clock.story()).endsWith("mam: MET");
        assertThat(last().getReceivedAt()).isEqualTo(A_SECOND_LATER);
    }

    @Test
    void para6_anOutletThatSuspendedItselfLongAgoIsNotWaitedForUntilItIsResumed() {
        var tv = outlet("tv", FRIDAY);
        given(
                tv,
                DeliveryAttempted.newBuilder(
                                attempted("tv", "2026-W49", AttemptOutcome.SUSPENDED, Instant.parse(FRIDAY)))
                        .setVersion(3)
                        .build());
        clock.comesTo(NOON);
        clock.send(published(WEEK, NOON));
        clock.settles();
        assertThat(clock.story()).endsWith("mam: MET");

        clock.send(resumed(tv, SATURDAY));
        clock.comesTo("2026-12-11T07:00:00Z");
        clock.send(published("2026-W51", "2026-12-11T07:00:00Z"));
        clock.settles();

        assertThat(clock.story()).endsWith("mam: OPENED");
        clock.send(taken("tv", "2026-W51", "2026-12-11T07:00:01Z"));
        clock.settles();
        assertThat(clock.story()).endsWith("mam: MET");
    }

    @Test
    void para6_anOutletThatWentOnAtTheNewestStateIsNotWaitedForAsItMayNeverBeSentVersionOne() {
        var tv = outlet("tv", TUESDAY);
        given(tv);
        clock.comesTo(NOON);
        clock.send(published(WEEK, NOON));
        clock.settles();
        assertThat(clock.story()).containsExactly("mam: OPENED");

        clock.send(
                Outlet.newBuilder(resumed(tv, NOON)).setSkipSupersededBefore(2).build());
        clock.settles();

        assertThat(clock.story()).endsWith("mam: MET");
    }

    @Test
    void para6_anOutletThatIsGoneIsNotWaitedForAnyLonger() {
        given(outlet("tv", TUESDAY), outlet("radio", TUESDAY));
        clock.comesTo(NOON);
        clock.send(published(WEEK, NOON), taken("radio", WEEK, NOON));
        clock.settles();
        assertThat(clock.story()).containsExactly("mam: OPENED");

        clock.outletIsGone("tv");
        clock.settles();

        assertThat(clock.story()).endsWith("mam: MET");
        assertThat(clock.deadLetters()).isEmpty();
    }

    @Test
    void para6_anAttemptOfAnEarlierBuildCountsFromThePublication() {
        given(outlet("tv", TUESDAY));
        clock.comesTo(AN_HOUR_LATER);
        clock.send(
                published(WEEK, NOON),
                DeliveryAttempted.newBuilder(taken("tv", WEEK, AN_HOUR_LATER))
                        .setBusinessTime(null)
                        .build());
        clock.settles();

        assertThat(last().getReceivedAt()).isEqualTo(NOON);
    }

    @Test
    void para6_inWhicheverOrderTheTopicsAreReadItComesToTheSame() {
        var tv = outlet("tv", TUESDAY);
        List<SpecificRecord> outlets = List.of(
                tv,
                outlet("radio", TUESDAY),
                outlet("gazeta", TUESDAY),
                outlet("late", AN_HOUR_LATER),
                suspended(tv, AN_HOUR_LATER));
        List<SpecificRecord> grids = List.of(published(WEEK, NOON), published(WEEK, 2, Instant.parse(AN_HOUR_LATER)));
        List<SpecificRecord> deliveries =
                List.of(notTaken("gazeta", WEEK, A_SECOND_LATER), taken("radio", WEEK, "2026-12-04T07:00:02Z"));

        for (var order : List.of(
                List.of(outlets, grids, deliveries),
                List.of(outlets, deliveries, grids),
                List.of(grids, outlets, deliveries),
                List.of(grids, deliveries, outlets),
                List.of(deliveries, outlets, grids),
                List.of(deliveries, grids, outlets))) {
            try (var other = new ClockOfObligations(Instant.parse(FRIDAY)).only(ObligationKind.GRID_DISPATCH)) {
                other.send(agency("edu", FRIDAY));
                other.comesTo(OPENS);
                other.inputs.unread(Topics.OUTLETS, 1);
                other.comesTo(AN_HOUR_LATER);
                for (var topic : order) {
                    other.send(topic.toArray(SpecificRecord[]::new));
                    other.settles();
                }
                other.inputs.unread(Topics.OUTLETS, 0);
                other.settles();

                assertThat(other.story()).containsExactly("mam: OPENED", "mam: MET");
                var met = other.obligations().get(1);
                assertThat(met.getReceivedAt()).isEqualTo("2026-12-04T07:00:02Z");
                assertThat(met.getUnserved()).containsExactly("gazeta");
            }
        }
    }

    @Test
    void para6_thatNobodyIsMissingIsNotConcludedWhileOutletsAreUnread() {
        clock.inputs.unread(Topics.OUTLETS, 1);
        clock.comesTo(NOON);
        clock.send(published(WEEK, NOON));
        clock.settles();
        assertThat(clock.story()).isEmpty();

        clock.inputs.unread(Topics.OUTLETS, 0);
        clock.send(outlet("tv", TUESDAY));
        passesTheDueInstant();

        assertThat(clock.told()).containsExactly("mam: OVERDUE");
    }

    @Test
    void para6_whatBecameOfGridsBeginsNoWeek() {
        try (var other = new ClockOfObligations(Instant.parse(FRIDAY))) {
            other.send(
                    outlet("tv", "2025-01-06T05:00:00Z"),
                    published("2025-W03", "2025-01-10T07:00:00Z"),
                    taken("tv", "2025-W03", "2025-01-10T07:00:00Z"));
            other.settles();
            assertThat(other.obligations()).isEmpty();

            other.send(agency("edu", FRIDAY));
            other.comesTo(OPENS);

            assertThat(other.story()).containsExactlyInAnyOrder("mam: OPENED", "edu: OPENED");
            assertThat(other.stores.get(ObligationStores.PUBLISHED.name()).contents)
                    .isEmpty();
            assertThat(other.stores.get(ObligationStores.FIRST_ATTEMPTS.name()).contents)
                    .isEmpty();
        }
    }

    @Test
    void para6_otherVersionsAndFurtherPartsAndWhatIsSettledLeaveNothingBehind() {
        given(outlet("tv", TUESDAY));
        clock.comesTo(NOON);
        var part = MediaGridVersion.newBuilder(published(WEEK, NOON))
                .setParts(2)
                .setPart(2)
                .build();
        clock.send(part, published(WEEK, 2, Instant.parse(NOON)), published(WEEK, 3, Instant.parse(NOON)));
        assertThat(clock.stores.get(ObligationStores.PUBLISHED.name()).contents).isEmpty();
        clock.send(published(WEEK, NOON), taken("tv", WEEK, NOON));
        clock.settles();
        assertThat(clock.story()).endsWith("mam: MET");

        clock.send(published(WEEK, NOON), taken("tv", WEEK, AN_HOUR_LATER));

        assertThat(clock.stores.get(ObligationStores.PUBLISHED.name()).contents).isEmpty();
        assertThat(clock.stores.get(ObligationStores.FIRST_ATTEMPTS.name()).contents)
                .isEmpty();
    }

    @Test
    void para6_anOutletThatDoesNotTakeTheNoticeOfAJointMatterIsStillSentTheGrid() {
        given(outlet("tv", TUESDAY));
        clock.send(ofNotice(attempted("tv", "", AttemptOutcome.SUSPENDED, Instant.parse(TUESDAY))));
        clock.comesTo(NOON);

        clock.send(
                published(WEEK, NOON),
                ofNotice(attempted("tv", "", AttemptOutcome.DELIVERED, Instant.parse(A_SECOND_LATER))));
        clock.settles();
        assertThat(clock.story()).containsExactly("mam: OPENED");

        clock.comesTo(AN_HOUR_LATER);
        clock.send(taken("tv", WEEK, AN_HOUR_LATER));
        clock.settles();
        assertThat(clock.story()).containsExactly("mam: OPENED", "mam: MET");
    }

    private static DeliveryAttempted ofNotice(DeliveryAttempted attempt) {
        return DeliveryAttempted.newBuilder(attempt)
                .setVersion(0)
                .setMatterId("mat-1")
                .build();
    }

    @Test
    void para6_anOutletThatIsGoneLongAgoIsForgotten() {
        given(outlet("tv", TUESDAY));
        clock.outletIsGone("tv");
        assertThat(clock.stores.get(ObligationStores.OUTLETS.name()).contents).hasSize(1);

        clock.comesTo("2026-12-20T19:00:00Z");
        clock.settles();

        assertThat(clock.stores.get(ObligationStores.OUTLETS.name()).contents).isEmpty();
    }

    @Test
    void para6_aThousandOutletsAreLookedAtOnceATickNotOnceAnAttempt() {
        given(IntStream.range(0, 1_000)
                .mapToObj(number -> outlet("outlet-" + number, TUESDAY))
                .toArray(SpecificRecord[]::new));
        clock.comesTo(NOON);
        clock.send(published(WEEK, NOON));
        int before = reads();

        clock.send(IntStream.range(0, 1_000)
                .mapToObj(number -> taken("outlet-" + number, WEEK, A_SECOND_LATER))
                .toArray(SpecificRecord[]::new));
        clock.settles();

        assertThat(clock.story()).endsWith("mam: MET");
        assertThat(reads() - before).isLessThan(20 * 1_000);
    }

    @Test
    void para6_aRestartInBetweenChangesNothing() {
        given(outlet("tv", TUESDAY), outlet("radio", TUESDAY));
        clock.comesTo(NOON);
        clock.send(published(WEEK, NOON), notTaken("tv", WEEK, A_SECOND_LATER));
        clock.settles();
        clock.restart();
        clock.send(taken("radio", WEEK, A_SECOND_LATER));
        clock.restart();
        clock.settles();

        assertThat(clock.story()).containsExactly("mam: OPENED", "mam: MET");
        assertThat(last().getUnserved()).containsExactly("tv");
    }

    @Test
    void para6_aSuspendedEntryOfACompactedTopicIsNotWaitedForWhereItWasSuspendedBefore() {
        var tv = Outlet.newBuilder(outlet("tv", TUESDAY))
                .setStatus(OutletStatus.SUSPENDED)
                .setRevision(7)
                .setResumptions(2)
                .build();
        given(tv);
        clock.comesTo(NOON);
        clock.send(published(WEEK, NOON));
        clock.settles();

        assertThat(clock.story()).endsWith("mam: MET");
    }

    private void given(SpecificRecord... records) {
        clock.send(records);
    }

    private void passesTheDueInstant() {
        clock.comesTo(DUE);
        clock.passesTickByTick(Duration.ofSeconds(5));
    }

    private static boolean toNobody(ObligationChanged met) {
        return SentToNobody.marks(met.getState(), met.getDispatch());
    }

    private ObligationChanged last() {
        var obligations = clock.obligations();
        return obligations.get(obligations.size() - 1);
    }

    private int reads() {
        return clock.stores.values().stream().mapToInt(store -> store.reads).sum();
    }
}
