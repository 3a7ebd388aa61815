package kz.mediagrid.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.schemas.AccountEvent;
import kz.mediagrid.schemas.AccountEventKind;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EventDecided;
import kz.mediagrid.schemas.GridHeld;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.LogRepaired;
import kz.mediagrid.schemas.RequestExtended;
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.state.testing.HeapStores;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AuditTrailTest {

    private static final Instant NOON = Instant.parse("2026-12-03T07:00:00Z");
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
    private static final String EVENT = "edu-0123456789abcdef0123456789abcdef";

    private final AuditTrail trail = new AuditTrail(new HeapStores(), new HeapStores());

    private List<AuditRow> rows(YearMonth month) {
        var rows = new ArrayList<AuditRow>();
        trail.each(month, rows::add);
        return rows;
    }

    private static Submission stamp(Instant at) {
        return Submission.newBuilder()
                .setSubmissionId("s1")
                .setRequestId("r1")
                .setReceivedAt(at)
                .setActor("per-abcdefghijkl")
                .setAgencyCode("mam")
                .setActorPost("бөлім басшысы")
                .build();
    }

    private static AccountEvent event(AccountEventKind kind, Instant at, String body, String outlet) {
        return new AccountEvent(at, kind, "acc-1", null, "1a2b3c4d", body, outlet);
    }

    private static GridHeld held(Instant at) {
        return new GridHeld(stamp(at), "2026-W50", null);
    }

    static Stream<Class<? extends SpecificRecord>> commands() {
        return Stream.of(
                        Topics.GRID_COMMANDS,
                        Topics.INFORMATION_REQUESTS,
                        Topics.JOINT_MATTERS,
                        Topics.OBLIGATION_NOTES)
                .flatMap(topic -> topic.records().stream())
                // The software's own, without a sender.
                .filter(type -> type != LogRepaired.class);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandIsOfAKindAndSaysWhatItConcerns(Class<? extends SpecificRecord> type) {
        var record = (SpecificRecord) SpecificData.newInstance(type, Topic.schema(type));
        record.put(record.getSchema().getField("submission").pos(), stamp(NOON));
        Stream.of("eventId", "week", "requestId", "matterId", "obligationId", "version")
                .map(record.getSchema()::getField)
                .filter(field -> field != null)
                .forEach(field -> record.put(field.pos(), "thing"));
        if (record instanceof EventDecided) {
            record.put(record.getSchema().getField("decision").pos(), EditorialDecision.EXCLUDE);
        }

        trail.apply("topic", record, 7);

        assertThat(rows(DECEMBER)).singleElement().satisfies(row -> {
            assertThat(row.kind()).isNotEqualTo(AuditKind.UNKNOWN);
            assertThat(row.subject()).isEqualTo("thing");
            assertThat(row.actor()).isEqualTo("per-abcdefghijkl");
            assertThat(row.post()).isEqualTo("бөлім басшысы");
            assertThat(row.body()).isEqualTo("mam");
            assertThat(row.at()).isEqualTo(NOON);
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyEventOfAnAccountIsOfTheSameKind(AccountEventKind kind) {
        trail.apply(event(kind, NOON, "edu", null), 7);

        assertThat(rows(DECEMBER))
                .containsExactly(new AuditRow(
                        NOON, AuditKind.valueOf(kind.name()), "acc-1", null, "1a2b3c4d", "edu", null, null));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void everyDecisionIsAKindOfItsOwn(EditorialDecision decision) {
        trail.apply("grid-commands", new EventDecided(stamp(NOON), EVENT, decision, null, null), 7);

        var name = decision.name();
        assertThat(rows(DECEMBER))
                .singleElement()
                .satisfies(row -> assertThat(row.kind().name().replaceFirst("ED$", "E"))
                        .contains(name.substring(0, name.length() - 1)));
    }

    @Test
    void aMonthBeginsAtMidnightInAlmatyAndItsNewestRowIsFirst() {
        var midnight = Instant.parse("2026-11-30T19:00:00Z");
        trail.apply("grid-commands", held(midnight.minusMillis(1)), 1);
        trail.apply("grid-commands", held(midnight), 2);
        trail.apply(event(AccountEventKind.SIGNED_OUT, NOON, "edu", null), 1);
        trail.apply("grid-commands", held(Instant.parse("2026-12-31T19:00:00Z").minusMillis(1)), 3);
        trail.apply("grid-commands", held(Instant.parse("2026-12-31T19:00:00Z")), 4);

        assertThat(rows(DECEMBER))
                .extracting(AuditRow::at)
                .containsExactly(Instant.parse("2026-12-31T18:59:59.999Z"), NOON, midnight);
        assertThat(rows(YearMonth.of(2026, 11))).hasSize(1);
        assertThat(rows(YearMonth.of(2027, 1))).hasSize(1);
    }

    @Test
    void aRecordThatIsReadTwiceIsOneRowAndTwoOfOneMomentAreTwo() {
        trail.apply("grid-commands", held(NOON), 1);
        trail.apply("grid-commands", held(NOON), 1);
        trail.apply("grid-commands", held(NOON), 2);
        trail.apply("joint-matters", held(NOON), 1);

        assertThat(rows(DECEMBER)).hasSize(3);
    }

    @Test
    void aMonthOfManyRowsIsReadWhole() {
        for (int offset = 0; offset < 1_234; offset++) {
            trail.apply("grid-commands", held(NOON.plusMillis(offset / 3)), offset);
        }

        assertThat(rows(DECEMBER))
                .hasSize(1_234)
                .isSortedAccordingTo(Comparator.comparing(AuditRow::at).reversed());
    }

    @Test
    void whatNobodySentIsNoRow() {
        trail.apply("grid-commands", new LogRepaired(), 1);

        assertThat(rows(DECEMBER)).isEmpty();
    }

    @Test
    void aBodyAndAnOutletSeeTheirOwnRowsAndTheAuthorisedBodyAndOpsAll() {
        trail.apply(event(AccountEventKind.KEY_ISSUED, NOON, "edu", null), 1);
        trail.apply(event(AccountEventKind.KEY_ISSUED, NOON, null, "kaz-tv"), 2);
        trail.apply(event(AccountEventKind.KEY_ISSUED, NOON, null, null), 3);
        var extended = new RequestExtended(
                stamp(NOON), "req-1", LocalDate.of(2026, 12, 9), new LocalizedText("себеп", null, null));
        trail.apply("information-requests", extended, 4);

        assertThat(seenBy(new Account("a", Set.of(Role.AGENCY), "edu", null))).containsExactly("edu");
        assertThat(seenBy(new Account("a", Set.of(Role.MEDIA), null, "kaz-tv"))).containsExactly("kaz-tv");
        assertThat(seenBy(new Account("a", Set.of(Role.MEDIA), null, null))).isEmpty();
        assertThat(seenBy(new Account("a", Set.of(Role.OPS), null, null))).hasSize(4);
        assertThat(seenBy(new Account("a", Set.of(Role.AUTHORISED_BODY), "mam", null)))
                .hasSize(4);
    }

    private List<String> seenBy(Account reader) {
        return rows(DECEMBER).stream()
                .filter(row -> new AuditFilter(DECEMBER, null).takes(row, reader))
                .map(row -> String.valueOf(row.body() == null ? row.outlet() : row.body()))
                .toList();
    }

    @Test
    void whoActsForNoBodyIsNotNamedAsOne() {
        var stamp = Submission.newBuilder(stamp(NOON))
                .setActor("acc-ops")
                .setAgencyCode("acc-ops")
                .build();
        trail.apply("obligation-notes", new GridHeld(stamp, "2026-W50", null), 1);

        assertThat(rows(DECEMBER))
                .singleElement()
                .satisfies(row -> assertThat(row.body()).isNull());
    }

    @Test
    void everyKindButTheUnknownOneIsOfSomeRecord() {
        var commands = commands().count() - 1 + EditorialDecision.values().length - 1;

        assertThat(Arrays.stream(AuditKind.values())).hasSize((int) commands + AccountEventKind.values().length);
    }
}
