package kz.mediagrid.notifier.certificate;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.mediagrid.grid.testing.Grids.change;
import static kz.mediagrid.grid.testing.Grids.entry;
import static kz.mediagrid.grid.testing.Grids.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.canonical.Sha256;
import kz.mediagrid.grid.testing.Chained;
import kz.mediagrid.notifier.grid.OnTopic;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.notifier.grid.Signatures;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.follow.FollowedRecord;
import kz.mediagrid.platform.signing.PublicKeys;
import kz.mediagrid.platform.signing.SigningKey;
import kz.mediagrid.platform.signing.SigningKeys;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.DispatchOutcome;
import kz.mediagrid.schemas.DueProof;
import kz.mediagrid.schemas.GridDispatch;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.ObligationTransition;
import kz.mediagrid.schemas.OutletDispatch;
import kz.mediagrid.schemas.SigningKeyAnnounced;
import kz.mediagrid.state.testing.HeapStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Para. 6: the certificate states when the grid was formed and sent, to whom, and within which term. */
class CertificatesTest {

    private static final GridWeek WEEK = GridWeek.parse("2026-W50");
    private static final Instant PUBLISHED = Instant.parse("2026-12-04T07:00:00Z");
    private static final Instant SENT = Instant.parse("2026-12-04T07:00:01Z");
    private static final Instant DUE = Instant.parse("2026-12-04T19:00:00Z");
    private static final Clock REAL = Clock.fixed(SENT, ZoneOffset.UTC);

    @TempDir
    private Path directory;

    private final PublishedGrids grids = new PublishedGrids(new HeapStores());
    private final Signatures signatures = new Signatures(new HeapStores());
    private final List<ObligationChanged> history = new ArrayList<>();
    private final Chained versions = new Chained();
    private SigningKey key;
    private long offset;

    @BeforeEach
    void aWeekIsPublishedAndAKeyAnnounced() {
        publish(ChangeKind.ADDED);
        key = new SigningKeys(directory).make(REAL);
        announce(key);
        history.add(owed(ObligationTransition.OPENED, ObligationState.OPEN, null, null));
    }

    @Test
    void para6_itNamesBothEndsOfTheChainTheTermAndTheOutletsAndIsSigned() {
        publish(ChangeKind.REMOVED);
        history.add(owed(ObligationTransition.MET, ObligationState.MET, SENT, dispatch(2)));

        var json = json(DUE);
        var facts = json.path("certificate");

        assertThat(facts.path("week").asString()).isEqualTo("2026-W50");
        assertThat(facts.path("final").asBoolean()).isTrue();
        assertThat(facts.path("versions").asInt()).isEqualTo(2);
        assertThat(facts.path("firstVersion").path("publishedAt").asString()).isEqualTo("2026-12-04T07:00:00.000Z");
        assertThat(facts.path("lastVersion").path("previousHash").asString())
                .isEqualTo(facts.path("firstVersion").path("versionHash").asString());
        assertThat(facts.path("term").path("state").asString()).isEqualTo("MET");
        assertThat(facts.path("term").path("sentAt").asString()).isEqualTo("2026-12-04T07:00:01.000Z");
        assertThat(facts.path("term").path("dueAt").asString()).isEqualTo("2026-12-04T19:00:00.000Z");
        assertThat(facts.path("term").path("proof").path("lines").size()).isEqualTo(1);
        assertThat(facts.path("dispatch").path("named").path(0).path("outcome").asString())
                .isEqualTo("NOT_TAKEN");
        assertThat(facts.has("toNobody")).isFalse();
        assertThat(json.path("signatures").size()).isEqualTo(1);
        var signature = json.path("signatures").path(0);
        assertThat(signature.path("keyId").asString()).isEqualTo(key.id());
        var hash = json.path("certificateHash").asString();
        assertThat(hash).isEqualTo(Sha256.hex(Sha256.of(certificate(DUE).form().getBytes(UTF_8))));
        assertThat(PublicKeys.verify(
                        key.publicKey(),
                        ("media-grid-certificate:" + hash).getBytes(US_ASCII),
                        signature.path("signature").asString()))
                .isTrue();
    }

    @Test
    void theSameFactsGiveTheSameBytesAndAnotherFactGivesOthers() {
        history.add(owed(ObligationTransition.MET, ObligationState.MET, SENT, dispatch(2)));
        var before = certificate(DUE).json();

        assertThat(certificate(DUE.plusSeconds(86_400)).json()).isEqualTo(before);
        publish(ChangeKind.REMOVED);
        assertThat(certificate(DUE).json()).isNotEqualTo(before);
    }

    @Test
    void para6_itIsFinalOnlyOnceTheGridWasSentAndTheTermHasEnded() {
        assertThat(certificate(DUE).facts().isFinal()).isFalse();

        history.add(owed(ObligationTransition.MET, ObligationState.MET, SENT, dispatch(2)));
        assertThat(certificate(DUE.minusMillis(1)).facts().isFinal()).isFalse();
        assertThat(certificate(DUE).facts().isFinal()).isTrue();

        history.add(owed(ObligationTransition.OVERDUE, ObligationState.OVERDUE, null, dispatch(2)));
        assertThat(certificate(DUE.plusSeconds(1)).facts().isFinal()).isFalse();
    }

    @Test
    void aNoteDoesNotHideTheDispatchAndANewTermDoes() {
        history.add(owed(ObligationTransition.OVERDUE, ObligationState.OVERDUE, null, dispatch(2)));
        history.add(owed(ObligationTransition.NOTED, ObligationState.OVERDUE, null, null));
        assertThat(certificate(DUE).facts().dispatch()).isEqualTo(dispatch(2));

        history.add(owed(ObligationTransition.RECOUNTED, ObligationState.OPEN, SENT, null));
        assertThat(certificate(DUE).facts().dispatch()).isNull();
        assertThat(certificate(DUE).facts().sentAt()).isNull();

        history.add(owed(ObligationTransition.OVERDUE, ObligationState.OVERDUE, null, null));
        assertThat(certificate(DUE).facts().dispatch())
                .as("a dispatch of the former term")
                .isNull();
    }

    @Test
    void anOldRecordLeavesOutWhatIsNotKnown() {
        history.add(owed(ObligationTransition.MET, ObligationState.MET, SENT, null));
        assertThat(json(DUE).path("certificate").has("dispatch")).isFalse();
        assertThat(json(DUE).path("certificate").has("toNobody")).isFalse();

        history.clear();
        assertThat(json(DUE).path("certificate").has("term")).isFalse();
    }

    @Test
    void ofAWeekPublishedBeforeItsCollectingItNamesTheBodyAndWhenTheTermIsCounted() {
        history.clear();
        var opens = Instant.parse("2026-11-29T19:00:00Z");

        assertThat(certificate(opens.minusMillis(1)).facts().opens()).isEqualTo(opens);
        assertThat(json(opens.minusMillis(1))
                        .path("certificate")
                        .path("authorisedBody")
                        .asString())
                .isEqualTo("mam");
        assertThat(certificate(opens).facts().opens()).isNull();
    }

    @Test
    void para6_withNoOutletItSaysThatThereWasNobodyToSendTo() {
        history.add(owed(ObligationTransition.MET, ObligationState.MET, PUBLISHED, dispatch(0)));

        var facts = json(DUE).path("certificate");
        assertThat(facts.path("toNobody").asBoolean()).isTrue();
        assertThat(facts.path("final").asBoolean()).isTrue();
        assertThat(facts.path("term").has("sentAt")).isFalse();
    }

    @Test
    void para6_withSuspendedOutletsOnlyThereWasNobodyToSendToOnceTheObligationIsMet() {
        var suspended =
                GridDispatch.newBuilder(dispatch(2)).setTried(0).setTaken(0).build();
        history.add(owed(ObligationTransition.OVERDUE, ObligationState.OVERDUE, null, suspended));
        assertThat(certificate(DUE).facts().isToNobody()).isFalse();

        history.add(owed(ObligationTransition.MET, ObligationState.MET_LATE, PUBLISHED, suspended));
        assertThat(certificate(DUE).facts().isToNobody()).isTrue();
        assertThat(certificate(DUE).facts().sentAt()).isNull();
    }

    @Test
    void para6_withOnlySuspendedOutletsItSaysSoTooAndNamesThem() {
        var suspended = GridDispatch.newBuilder()
                .setOutlets(1)
                .setTried(0)
                .setTaken(0)
                .setNamed(
                        List.of(new OutletDispatch("tv", text("ТВ", "ТВ"), DispatchOutcome.SUSPENDED, PUBLISHED, null)))
                .build();
        history.add(owed(ObligationTransition.MET, ObligationState.MET, PUBLISHED, suspended));

        var facts = json(DUE).path("certificate");

        assertThat(facts.path("toNobody").asBoolean()).isTrue();
        assertThat(facts.path("dispatch").path("named").path(0).path("outcome").asString())
                .isEqualTo("SUSPENDED");
    }

    @Test
    void para6_aGridThatWaitsForItsFirstAttemptIsNotMarked() {
        var waiting =
                GridDispatch.newBuilder(dispatch(2)).setTried(0).setTaken(0).build();
        history.add(owed(ObligationTransition.OVERDUE, ObligationState.OVERDUE, null, waiting));

        assertThat(json(DUE).path("certificate").has("toNobody")).isFalse();
    }

    @Test
    void aKeyThatIsNotAnnouncedDoesNotSign() {
        var next = new SigningKeys(directory).make(Clock.offset(REAL, Duration.ofSeconds(1)));
        assertThat(certificate(DUE).keyId()).isEqualTo(key.id());

        announce(next);
        assertThat(certificate(DUE).keyId()).isEqualTo(next.id());
    }

    @Test
    void withoutAKeyItIsNotSigned() {
        var unsigned = certificates(DUE, Optional.empty()).of(WEEK).orElseThrow();

        assertThat(unsigned.keyId()).isNull();
        assertThat(JsonMapper.shared()
                        .readTree(unsigned.json())
                        .path("signatures")
                        .size())
                .isZero();
    }

    @Test
    void aWeekThatIsNotPublishedHasNone() {
        assertThat(certificates(DUE, Optional.empty()).of(GridWeek.parse("2026-W51")))
                .isEmpty();
    }

    private SignedCertificate certificate(Instant now) {
        return certificates(now, Optional.of(new SigningKeys(directory)))
                .of(WEEK)
                .orElseThrow();
    }

    private JsonNode json(Instant now) {
        return JsonMapper.shared().readTree(certificate(now).json());
    }

    private Certificates certificates(Instant now, Optional<SigningKeys> keys) {
        return new Certificates(
                grids,
                signatures,
                id -> id.equals("GRID_DISPATCH/2026-W50") ? List.copyOf(history) : List.of(),
                keys,
                new BusinessClock(Clock.fixed(now, ZoneOffset.UTC)),
                "mam");
    }

    private void publish(ChangeKind kind) {
        grids.apply(OnTopic.at(
                offset++,
                versions.next(change(kind, entry("edu-1", "2026-12-08").build()))));
    }

    private void announce(SigningKey announced) {
        signatures.apply(new FollowedRecord(
                announced.id(),
                SigningKeyAnnounced.newBuilder()
                        .setKeyId(announced.id())
                        .setPublicKey(announced.publicKey())
                        .setAnnouncedAt(SENT)
                        .build(),
                0,
                SENT));
    }

    private static ObligationChanged owed(
            ObligationTransition transition, ObligationState state, Instant receivedAt, GridDispatch dispatch) {
        return ObligationChanged.newBuilder()
                .setObligationId("GRID_DISPATCH/2026-W50")
                .setKind(ObligationKind.GRID_DISPATCH)
                .setDebtor("mam")
                .setSubject("2026-W50")
                .setTransition(transition)
                .setState(state)
                .setRecordedAt(SENT)
                .setOpenedAt(PUBLISHED)
                .setDueAt(DUE)
                .setReceivedAt(receivedAt)
                .setProof(DueProof.newBuilder()
                        .setStartedAt(PUBLISHED)
                        .setRule("dispatchDue")
                        .setCalendarVersion("kz-2026-11")
                        .setLines(List.of(text("жұма", "пятница")))
                        .build())
                .setDispatch(dispatch)
                .build();
    }

    private static GridDispatch dispatch(int outlets) {
        return GridDispatch.newBuilder()
                .setOutlets(outlets)
                .setTried(outlets)
                .setTaken(Math.max(outlets - 1, 0))
                .setNamed(
                        outlets == 0
                                ? List.of()
                                : List.of(new OutletDispatch(
                                        "tv", text("ТВ", "ТВ"), DispatchOutcome.NOT_TAKEN, SENT, 500)))
                .build();
    }
}
