package kz.mediagrid.notifier.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.mediagrid.edge.call.IdempotencyKey;
import kz.mediagrid.edge.call.Precondition;
import kz.mediagrid.edge.call.StrictJson;
import kz.mediagrid.edge.call.SubmissionIds;
import kz.mediagrid.edge.call.WaitPreference;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.problem.InvalidField;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.platform.archive.Archive;
import kz.mediagrid.platform.revision.RevisionLog;
import kz.mediagrid.platform.write.NextSegment;
import kz.mediagrid.platform.write.NotAcknowledgedException;
import kz.mediagrid.schemas.DeliveryCursor;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;
import kz.mediagrid.state.testing.HeapStores;
import kz.mediagrid.watch.view.Watch;
import org.junit.jupiter.api.Test;

class OutletWriterTest {

    private static final Instant BUSINESS = Instant.parse("2026-12-03T05:00:00Z");
    private static final Instant REAL = Instant.parse("2026-11-01T00:00:00Z");
    private static final Account EDITOR = new Account("acc-1", Set.of(Role.AUTHORISED_BODY), "mam", null);
    private static final Account MEDIA = new Account("acc-3", Set.of(Role.MEDIA), null, "tv");
    private static final String TV =
            "{\"id\":\"tv\",\"name\":{\"kk\":\"Телеарна\"},\"webhookUrl\":\"https://8.8.8.8/grid\"}";

    private final Outlets outlets = new Outlets();
    private final OutletPageServer.Told deliveries =
            new OutletPageServer.Told(Watch.empty(Archive.empty(), new HeapStores(), new HeapStores()));
    private final List<Outlet> kept = new ArrayList<>();
    private long end = 40;
    private boolean brokerIsAway;

    /** A log that shows at once what it stores, with no other notifier. */
    private final RevisionLog log = new RevisionLog() {
        @Override
        public <T> T decide(Function<Records, T> decision) {
            if (brokerIsAway) {
                throw new NotAcknowledgedException("an outlet", new TimeoutException());
            }
            return decision.apply((topic, key, record) -> {
                outlets.apply(key, (Outlet) record);
                Stream.ofNullable((Outlet) record).forEach(kept::add);
            });
        }
    };

    private final OutletWriter writer = new OutletWriter(
            outlets,
            deliveries,
            new WebhookAddress(AddressGuard.of(false), false, new AllowedPorts(List.of("443"), false)),
            new OutletChanges(() -> end, () -> 7, new SecureRandom(), Clock.fixed(REAL, ZoneOffset.UTC)),
            log,
            code -> Optional.of(code).filter("mam"::equals).map(known -> new LocalizedText("Министрлік", null, null)));

    @Test
    void anOutletHasNoIdThatIsAnotherNameOfSignIn() {
        for (var id : List.of("mam", "ops")) {
            assertThat(refused(() -> writer.create(write("k-" + id, TV.replace("\"tv\"", "\"" + id + "\""))))
                            .faults())
                    .extracting(fault -> fault.text().key())
                    .containsExactly("outlet.id-taken");
        }
        assertThat(kept).isEmpty();
    }

    @Test
    void noOutletHasTheKeyThatIsErasedToBeginASegment() {
        var body = TV.replace("\"tv\"", "\"" + NextSegment.KEY + "\"");

        assertThat(refused(() -> writer.create(write("k", body))).faults())
                .extracting(InvalidField::pointer)
                .containsExactly("/id");
    }

    @Test
    void aNewOutletBeginsAtTheNextVersionWithASecretOfItsOwn() {
        var outlet = writer.create(write("k", TV)).outlet();

        assertThat(outlet.getSecret()).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(outlet.getStartOffset()).isEqualTo(40);
        assertThat(outlet.getNoticesFrom()).isEqualTo(7);
        assertThat(outlet.getChangedAt()).isEqualTo(BUSINESS);
        assertThat(outlets.find("tv")).contains(outlet);
        var another =
                writer.create(write("k2", TV.replace("\"tv\"", "\"radio\""))).outlet();
        assertThat(another.getSecret()).isNotEqualTo(outlet.getSecret());
    }

    @Test
    void orAtTheBeginning() {
        var outlet = writer.create(write("k", TV.replace("\"id\"", "\"from\":\"BEGINNING\",\"id\"")))
                .outlet();

        assertThat(outlet.getStartOffset()).isZero();
        assertThat(outlet.getNoticesFrom()).isZero();
    }

    @Test
    void theSameCallAgainIsTheSameOutletAndSaysThatItIsARepeat() {
        var first = writer.create(write("k", TV));

        var again = writer.create(write("k", TV));

        assertThat(first.repeated()).isFalse();
        assertThat(again.repeated()).isTrue();
        assertThat(again.outlet()).isEqualTo(first.outlet());
        assertThat(kept).hasSize(1);
    }

    @Test
    void anOutletThatChoseNoIdGetsTheSameOneForTheSameCall() {
        var body = TV.replace("\"id\":\"tv\",", "");

        var first = writer.create(write("k", body)).outlet();
        var again = writer.create(write("k", body)).outlet();
        var other = writer.create(write("k2", body)).outlet();

        assertThat(first.getOutletId()).matches("outlet-[0-9a-f]{12}").isEqualTo(again.getOutletId());
        assertThat(other.getOutletId()).isNotEqualTo(first.getOutletId());
    }

    @Test
    void aChangeOfAnotherRevisionThanTheCallerKnowsIsRefused() {
        writer.create(write("k", TV));
        writer.changeSecret("tv", secret("k2"));

        assertThat(refused(() -> writer.changeSecret("tv", secret("k3"))).kind())
                .isEqualTo(ProblemKind.STALE);
        assertThat(outlets.find("tv").orElseThrow().getRevision()).isEqualTo(2);
    }

    @Test
    void aKeyIsNotUsedForTwoContentsAndAnIdNotForTwoOutlets() {
        writer.create(write("k", TV));

        assertThat(refused(() -> writer.create(write("k", TV.replace("Телеарна", "Радио"))))
                        .kind())
                .isEqualTo(ProblemKind.KEY_REUSED);
        assertThat(refused(() -> writer.create(write("k2", TV))).kind()).isEqualTo(ProblemKind.CONFLICT);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var body = "{\"id\":\"TV 1\",\"name\":{\"en\":\"TV\"},\"webhookUrl\":\"https://10.0.0.1/\"}";

        var problem = refused(() -> writer.create(write("k", body)));

        assertThat(problem.kind()).isEqualTo(ProblemKind.VALIDATION);
        assertThat(problem.faults()).extracting(InvalidField::pointer).containsExactly("/id", "/name", "/webhookUrl");
        assertThat(kept).isEmpty();
    }

    @Test
    void whatTheBrokerDoesNotAcknowledgeIsNotAnOutletYet() {
        brokerIsAway = true;

        assertThat(refused(() -> writer.create(write("k", TV))).kind()).isEqualTo(ProblemKind.NOT_ACKNOWLEDGED);

        assertThat(outlets.all()).isEmpty();
        brokerIsAway = false;
        assertThat(writer.create(write("k", TV)).repeated()).isFalse();
    }

    @Test
    void anOutletSuspendsAndResumesItself() {
        writer.create(write("k", TV));

        var suspended = writer.suspend("tv", write(MEDIA, "s", "{\"reason\":\"жөндеу\"}", SuspendOutlet.class))
                .outlet();
        end = 90;
        var resumed = writer.resume("tv", write(MEDIA, "r", "{\"from\":\"NEWEST\"}", ResumeOutlet.class))
                .outlet();

        assertThat(suspended.getStatus()).isEqualTo(OutletStatus.SUSPENDED);
        assertThat(suspended.getSuspendedWhy()).isEqualTo("by the outlet itself: жөндеу");
        assertThat(resumed.getStatus()).isEqualTo(OutletStatus.ACTIVE);
        assertThat(resumed.getSuspendedWhy()).isNull();
        assertThat(resumed.getResumptions()).isEqualTo(1);
        assertThat(resumed.getSkipSupersededBefore()).isEqualTo(90);
        assertThat(resumed.getRevision()).isEqualTo(3);
    }

    @Test
    void aSecondSuspensionHasAnotherReasonButTheTimeOfTheFirst() {
        writer.create(write("k", TV));
        writer.suspend("tv", write(MEDIA, "s", "{\"reason\":\"жөндеу\"}", SuspendOutlet.class));

        var again = writer.suspend("tv", later(write(EDITOR, "t", "{\"reason\":\"жауап жоқ\"}", SuspendOutlet.class)))
                .outlet();

        assertThat(again.getSuspendedAt()).isEqualTo(BUSINESS);
        assertThat(again.getSuspendedWhy()).endsWith("жауап жоқ");
        assertThat(again.getSuspendedBy()).isEqualTo(EDITOR.id());
    }

    @Test
    void aNewSecretLeavesTheOneBeforeADayOfRealTime() {
        var before = writer.create(write("k", TV)).outlet();

        var after = writer.changeSecret("tv", write(EDITOR, "n", "{}", NoFields.class))
                .outlet();

        assertThat(after.getSecret()).isNotEqualTo(before.getSecret());
        assertThat(after.getPreviousSecret()).isEqualTo(before.getSecret());
        assertThat(after.getPreviousSecretUntil()).isEqualTo(REAL.plusSeconds(86_400));
        assertThat(SigningSecret.of(after, REAL)).hasSize(2);
        assertThat(SigningSecret.of(after, REAL.plusSeconds(86_400))).hasSize(1);
    }

    @Test
    void anOutletLeavesAndItsIdIsNotGivenAgainOnceItWasServed() {
        writer.create(write("k", TV));

        writer.leave("tv", write(MEDIA, "l", "{}", NoFields.class));

        assertThat(outlets.find("tv")).isEmpty();
        assertThat(refused(() -> writer.require("tv", MEDIA)).kind()).isEqualTo(ProblemKind.NOT_FOUND);
        assertThat(writer.create(write("k2", TV)).outlet().getRevision()).isEqualTo(1);
        writer.leave("tv", write(EDITOR, "l2", "{}", NoFields.class));
        deliveries.cursor(
                DeliveryCursor.newBuilder().setOutletId("tv").setNextOffset(41).build());
        assertThat(refused(() -> writer.create(write("k3", TV))).kind()).isEqualTo(ProblemKind.CONFLICT);
    }

    @Test
    void anOutletWithoutAWebhookIsEntered() {
        var outlet = writer.create(write("k", "{\"id\":\"paper\",\"name\":{\"kk\":\"Газет\"}}"))
                .outlet();

        assertThat(outlet.getWebhookUrl()).isEmpty();
        assertThat(OutletResponse.of(outlet, Optional.empty()).webhookUrl()).isNull();
    }

    @Test
    void anOutletSeesItselfOnly() {
        writer.create(write("k", TV));
        writer.create(write("k2", TV.replace("\"tv\"", "\"radio\"")));

        assertThat(writer.visibleTo(MEDIA)).extracting(Outlet::getOutletId).containsExactly("tv");
        assertThat(writer.visibleTo(EDITOR)).hasSize(2);
        assertThat(refused(() -> writer.require("radio", MEDIA)).kind()).isEqualTo(ProblemKind.NOT_YOURS);
        assertThat(refused(() -> writer.require("nobody", MEDIA)).kind()).isEqualTo(ProblemKind.NOT_YOURS);
        assertThat(refused(() -> writer.require("nobody", EDITOR)).kind()).isEqualTo(ProblemKind.NOT_FOUND);
    }

    private static RequestProblem refused(Supplier<?> call) {
        return catchThrowableOfType(RequestProblem.class, call::get);
    }

    /** A change of the secret by a caller who knows revision 1. */
    private static Write<NoFields> secret(String key) {
        var write = write(EDITOR, key, "{}", NoFields.class);
        return new Write<>(
                EDITOR, write.key(), write.ids(), BUSINESS, write.body(), new Precondition(1), write.preference());
    }

    private static <T> Write<T> later(Write<T> write) {
        return new Write<>(
                write.account(),
                write.key(),
                write.ids(),
                BUSINESS.plusSeconds(60),
                write.body(),
                write.ifMatch(),
                write.preference());
    }

    private static Write<PutOutlet> write(String key, String body) {
        return write(EDITOR, key, body, PutOutlet.class);
    }

    private static <T> Write<T> write(Account account, String key, String body, Class<T> type) {
        var content = StrictJson.read(body.getBytes(StandardCharsets.UTF_8), type);
        var path = "/api/outlets/" + type.getSimpleName();
        var ids = SubmissionIds.of(account.writesAs(), new IdempotencyKey(key), "POST", path, content.canonical());
        return new Write<>(
                account,
                new IdempotencyKey(key),
                ids,
                BUSINESS,
                content.value(),
                Precondition.NONE,
                WaitPreference.NONE);
    }
}
