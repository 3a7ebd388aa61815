package kz.mediagrid.obligations.topology;

import static kz.mediagrid.obligations.topology.Records.agency;
import static kz.mediagrid.obligations.topology.Records.attempted;
import static kz.mediagrid.obligations.topology.Records.notTaken;
import static kz.mediagrid.obligations.topology.Records.outlet;
import static kz.mediagrid.obligations.topology.Records.published;
import static kz.mediagrid.obligations.topology.Records.suspended;
import static kz.mediagrid.obligations.topology.Records.taken;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.GridDispatch;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletDispatch;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Para. 6: to whom the grid was sent, and when, stays on record with the obligation. */
class DispatchOnRecordTest {

    private static final String FRIDAY = "2026-11-27T05:00:00Z";
    private static final String TUESDAY = "2026-12-01T07:00:00Z";
    private static final String WEEK = "2026-W50";
    private static final String NOON = "2026-12-04T07:00:00Z";
    private static final String A_SECOND_LATER = "2026-12-04T07:00:01Z";
    private static final String AN_HOUR_LATER = "2026-12-04T08:00:00Z";
    private static final String DUE = "2026-12-04T19:00:00Z";
    private static final String SATURDAY = "2026-12-05T05:00:00Z";

    /** The number of media outlets that the record is measured with. */
    private static final int MANY = 3_000;

    /** The largest batch that a broker accepts by default [bytes]. */
    private static final int ONE_MESSAGE = 1_048_588;

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
    void para6_aSentGridNamesEachOutletWithTheOutcomeAndWhoDidNotTakeItFirst() {
        var asleep = outlet("asleep", TUESDAY);
        var gone = outlet("gone", TUESDAY);
        var stopped = outlet("stopped", TUESDAY);
        clock.send(asleep, suspended(asleep, TUESDAY), gone, stopped, outlet("radio", TUESDAY), outlet("tv", TUESDAY));
        clock.comesTo(NOON);
        clock.send(
                published(WEEK, NOON),
                taken("tv", WEEK, NOON),
                refused("radio", A_SECOND_LATER, 500),
                taken("radio", WEEK, AN_HOUR_LATER),
                outlet("late", AN_HOUR_LATER));
        clock.comesTo(AN_HOUR_LATER);
        clock.outletIsGone("gone");
        clock.send(suspended(stopped, AN_HOUR_LATER));
        clock.settles();

        assertThat(last().getState()).isEqualTo(ObligationState.MET);
        var dispatch = dispatch();
        assertThat(said(dispatch))
                .containsExactly(
                        "asleep SUSPENDED " + TUESDAY,
                        "gone REMOVED " + AN_HOUR_LATER,
                        "radio NOT_TAKEN " + A_SECOND_LATER + " 500",
                        "stopped SUSPENDED " + AN_HOUR_LATER,
                        "tv TAKEN " + NOON);
        assertThat(dispatch.getNamed())
                .allSatisfy(one -> assertThat(one.getName())
                        .extracting(LocalizedText::getRu)
                        .isEqualTo(outlet(one.getOutletId(), TUESDAY).getName().getRu()));
        assertThat(List.of(dispatch.getOutlets(), dispatch.getTried(), dispatch.getTaken()))
                .containsExactly(5, 2, 1);
        assertThat(dispatch.getFirstAt()).isEqualTo(NOON);
        assertThat(dispatch.getLastAt()).isEqualTo(A_SECOND_LATER);
    }

    @Test
    void para6_anOverdueGridNamesWhomItHadReachedWhenTheTermEnded() {
        clock.send(outlet("tv", TUESDAY), outlet("radio", TUESDAY));
        clock.comesTo(NOON);
        clock.send(published(WEEK, NOON), taken("tv", WEEK, A_SECOND_LATER));
        clock.comesTo(SATURDAY);

        assertThat(last().getState()).isEqualTo(ObligationState.OVERDUE);
        assertThat(said(dispatch())).containsExactly("radio NOT_TRIED null", "tv TAKEN " + A_SECOND_LATER);

        clock.send(taken("radio", WEEK, SATURDAY));
        clock.settles();

        assertThat(last().getState()).isEqualTo(ObligationState.MET_LATE);
        assertThat(said(dispatch())).containsExactly("radio TAKEN " + SATURDAY, "tv TAKEN " + A_SECOND_LATER);
    }

    @Test
    void para6_whatHappensAtTheEndOfTheTermOrLaterIsNotOfTheTerm() {
        var tv = outlet("tv", TUESDAY);
        clock.send(tv, outlet("radio", TUESDAY));
        clock.comesTo(DUE);
        clock.send(published(WEEK, NOON), notTaken("radio", WEEK, DUE), suspended(tv, DUE));
        clock.settles();

        var overdue = clock.obligations().stream()
                .filter(change -> change.getState() == ObligationState.OVERDUE)
                .findFirst()
                .orElseThrow();
        assertThat(said(overdue.getDispatch())).containsExactly("radio NOT_TRIED null", "tv NOT_TRIED null");
        assertThat(last().getState()).isEqualTo(ObligationState.MET_LATE);
        assertThat(said(dispatch())).containsExactly("radio NOT_TAKEN " + DUE, "tv SUSPENDED " + DUE);
    }

    @Test
    void para6_anOutletThatIsRemovedLaterStaysNamedAsSuspendedAndOneRemovedBeforeIsNotNamed() {
        var asleep = outlet("asleep", TUESDAY);
        var removed = outlet("removed", TUESDAY);
        clock.send(asleep, suspended(asleep, TUESDAY), removed, suspended(removed, TUESDAY), outlet("tv", TUESDAY));
        clock.comesTo(TUESDAY);
        clock.outletIsGone("removed");
        clock.comesTo(NOON);
        clock.send(published(WEEK, NOON));
        clock.comesTo(SATURDAY);
        clock.outletIsGone("asleep");
        clock.send(taken("tv", WEEK, SATURDAY));
        clock.settles();

        assertThat(last().getState()).isEqualTo(ObligationState.MET_LATE);
        assertThat(said(dispatch())).containsExactly("asleep SUSPENDED " + TUESDAY, "tv TAKEN " + SATURDAY);
    }

    @Test
    void para6_anOutletThatWentOnAtTheNewestStateIsNamedAsSkipped() {
        var tv = outlet("tv", TUESDAY);
        clock.send(Outlet.newBuilder(tv).setSkipSupersededBefore(2).build());
        clock.comesTo(NOON);
        clock.send(published(WEEK, NOON));
        clock.settles();

        assertThat(said(dispatch())).containsExactly("tv SKIPPED null");
    }

    @Test
    void para6_aGridThatWasSentToNobodySaysSoAndOneThatWasNotPublishedSaysNothing() {
        clock.comesTo(NOON);
        clock.send(published(WEEK, NOON));
        clock.settles();
        assertThat(dispatch().getOutlets()).isZero();
        assertThat(dispatch().getFirstAt()).isNull();

        clock.comesTo("2026-12-11T19:00:01Z");
        clock.passesTickByTick(Duration.ofSeconds(5));
        assertThat(last().getSubject()).isEqualTo("2026-W51");
        assertThat(last().getState()).isEqualTo(ObligationState.OVERDUE);
        assertThat(last().getDispatch()).isNull();
    }

    @Test
    void para6_theRecordOfThousandsOfOutletsFitsInOneMessageAndItsNumbersAreWhole() {
        clock.send(ids().map(DispatchOnRecordTest::named).toArray(SpecificRecord[]::new));
        clock.comesTo(NOON);
        clock.send(published(WEEK, NOON));
        clock.send(
                ids().map(id -> id.endsWith("0") ? taken(id, WEEK, A_SECOND_LATER) : notTaken(id, WEEK, A_SECOND_LATER))
                        .toArray(SpecificRecord[]::new));
        clock.settles();

        assertThat(last().getState()).isEqualTo(ObligationState.MET);
        assertThat(List.of(
                        dispatch().getOutlets(),
                        dispatch().getTried(),
                        dispatch().getTaken()))
                .containsExactly(MANY, MANY, MANY / 10);
        assertThat(dispatch().getNamed())
                .hasSize(300)
                .allSatisfy(one -> assertThat(one.getOutletId()).doesNotEndWith("0"));
        assertThat(new Encoding().serialize("obligations", last()).length).isBetween(900_000, ONE_MESSAGE);
    }

    private static Stream<String> ids() {
        return Stream.iterate(0, number -> number + 1)
                .limit(MANY)
                .map("outlet-of-the-longest-identifier-%07d"::formatted);
    }

    /** An outlet with the longest names that the API accepts, in an alphabet of three bytes a character. */
    private static Outlet named(String id) {
        var longest = "ꙮ".repeat(300);
        return Outlet.newBuilder(outlet(id, TUESDAY))
                .setName(new LocalizedText(longest, longest, longest))
                .build();
    }

    private static DeliveryAttempted refused(String id, String at, int status) {
        return DeliveryAttempted.newBuilder(attempted(id, WEEK, AttemptOutcome.RETRY_LATER, Instant.parse(at)))
                .setHttpStatus(status)
                .build();
    }

    private static List<String> said(GridDispatch dispatch) {
        return dispatch.getNamed().stream().map(DispatchOnRecordTest::said).toList();
    }

    private static String said(OutletDispatch one) {
        return "%s %s %s%s"
                .formatted(
                        one.getOutletId(),
                        one.getOutcome(),
                        one.getAt(),
                        one.getHttpStatus() == null ? "" : " " + one.getHttpStatus());
    }

    private GridDispatch dispatch() {
        return last().getDispatch();
    }

    private ObligationChanged last() {
        var obligations = clock.obligations();
        return obligations.get(obligations.size() - 1);
    }
}
