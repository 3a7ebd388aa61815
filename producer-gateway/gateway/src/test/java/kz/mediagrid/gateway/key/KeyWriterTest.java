package kz.mediagrid.gateway.key;

import static kz.mediagrid.gateway.outlet.OutletRecords.outlet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import kz.mediagrid.accounts.key.ApiKeys;
import kz.mediagrid.accounts.key.KeyIssuer;
import kz.mediagrid.edge.call.IdempotencyKey;
import kz.mediagrid.edge.call.Precondition;
import kz.mediagrid.edge.call.StrictJson;
import kz.mediagrid.edge.call.SubmissionIds;
import kz.mediagrid.edge.call.WaitPreference;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.caller.Scope;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.agency.DirectorySeed;
import kz.mediagrid.gateway.key.KeyWriter.Written;
import kz.mediagrid.gateway.outlet.KnownOutlets;
import kz.mediagrid.platform.revision.RevisionLog;
import kz.mediagrid.schemas.AccountEvent;
import kz.mediagrid.schemas.AccountEventKind;
import kz.mediagrid.schemas.ApiKey;
import kz.mediagrid.schemas.OutletStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyWriterTest {

    private static final Instant NOW = Instant.parse("2026-12-03T05:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Account EDU = new Account("acc-edu", Set.of(Role.AGENCY), "edu", null);
    private static final Account EDITOR =
            new Account("acc-editor", Set.of(Role.AGENCY, Role.AUTHORISED_BODY), "mam", null);
    private static final Account MAM = new Account("acc-mam", Set.of(Role.AGENCY), "mam", null);
    private static final Account OPS = new Account("acc-ops", Set.of(Role.OPS), null, null);

    private final KnownKeys known = new KnownKeys();
    private final ApiKeys view = new ApiKeys(CLOCK);
    private final Directory directory = new Directory();
    private final KnownOutlets outlets = new KnownOutlets();
    private final List<AccountEvent> events = new ArrayList<>();
    private final RevisionLog log = new RevisionLog() {
        @Override
        public <T> T decide(Function<Records, T> decision) {
            var stored = new ArrayList<Runnable>();
            var decided = decision.apply((topic, hash, record) -> stored.add(() -> {
                if (record instanceof AccountEvent event) {
                    events.add(event);
                } else {
                    known.apply(hash, (ApiKey) record);
                    view.apply(hash, (ApiKey) record);
                }
            }));
            stored.forEach(Runnable::run);
            return decided;
        }
    };
    private final Set<String> over = new HashSet<>();
    private final KeyWriter writer = new KeyWriter(
            known,
            directory,
            outlets,
            id -> over.contains(id) ? Optional.empty() : Optional.of(EDU),
            log,
            new KeyIssuer(new SecureRandom()),
            CLOCK);

    @BeforeEach
    void seed() {
        DirectorySeed.entries(NOW).forEach(directory::apply);
        outlets.apply("kaz-tv", outlet("kaz-tv", "Қазақ арнасы", OutletStatus.ACTIVE));
        outlets.apply("old-tv", outlet("old-tv", "Ескі арна", OutletStatus.ACTIVE));
        outlets.apply("old-tv", null);
    }

    private static <T> Write<T> write(Account account, String path, String key, String body, Class<T> type) {
        var content = StrictJson.read(body.getBytes(StandardCharsets.UTF_8), type);
        var named = new IdempotencyKey(key);
        var ids = SubmissionIds.of(account.writesAs(), named, "POST", path, content.canonical());
        return new Write<>(account, named, ids, NOW, content.value(), Precondition.NONE, WaitPreference.NONE);
    }

    private Written make(Account maker, String body) {
        return make(maker, UUID.randomUUID().toString(), body);
    }

    private Written make(Account maker, String key, String body) {
        return writer.make(write(maker, "/api/keys", key, body, IssueKey.class));
    }

    private Written rotate(Account account, String id, String body) {
        var key = UUID.randomUUID().toString();
        return writer.rotate(id, write(account, "/api/keys/" + id + "/rotation", key, body, RotateKey.class));
    }

    private static ProblemKind refused(Runnable call) {
        return catchThrowableOfType(RequestProblem.class, call::run).kind();
    }

    @Test
    void anAgencyMakesAKeyOfItsOwnBodyWithAnAccountOfItsOwn() {
        var made = make(EDU, "{\"name\":\"Портал\",\"roles\":[\"AGENCY\"],\"scopes\":[\"SUBMIT\"]}");

        var account = view.accountOf(made.secret()).orElseThrow();
        assertThat(account.agency()).isEqualTo("edu");
        assertThat(account.roles()).containsExactly(Role.AGENCY);
        assertThat(account.scopes()).containsExactly(Scope.SUBMIT);
        assertThat(account.id()).startsWith("acc-").isNotEqualTo(EDU.id());
        assertThat(made.key().record().getOwner()).isEqualTo("acc-edu");
        assertThat(made.key().record().toString()).doesNotContain(made.secret());
    }

    @Test
    void anAccountThatEndsWhileTheCallWaitsChangesNoKey() {
        var made = make(EDU, "{\"name\":\"Портал\",\"roles\":[\"AGENCY\"]}");
        over.add(EDU.id());

        assertThat(refused(() -> make(EDU, "{\"name\":\"Басқа\",\"roles\":[\"AGENCY\"]}")))
                .isEqualTo(ProblemKind.UNAUTHENTICATED);
        assertThat(refused(() -> rotate(EDU, made.key().id(), "{\"overlapHours\":24}")))
                .isEqualTo(ProblemKind.UNAUTHENTICATED);
        assertThat(refused(() -> writer.revoke(made.key().id(), EDU))).isEqualTo(ProblemKind.UNAUTHENTICATED);
        assertThat(known.all(any -> true)).hasSize(1);
    }

    @Test
    void aRepeatedCallMakesNoOtherKeyAndDoesNotShowTheKeyAlsoAfterItIsRevoked() {
        var body = "{\"name\":\"Портал\",\"roles\":[\"AGENCY\"]}";
        var made = make(EDU, "one", body);

        var repeated = make(EDU, "one", body);
        writer.revoke(made.key().id(), EDU);
        var afterwards = make(EDU, "one", body);

        assertThat(made.secret()).isNotNull();
        assertThat(repeated.secret()).isNull();
        assertThat(repeated.key()).isEqualTo(made.key());
        assertThat(afterwards.key().hash()).isEqualTo(made.key().hash());
        assertThat(refused(() -> make(EDU, "one", body.replace("Портал", "Басқа"))))
                .isEqualTo(ProblemKind.KEY_REUSED);
        assertThat(known.all(any -> true)).hasSize(1);
    }

    @Test
    void whoMadeAndEndedAKeyIsOnTheLogOnceWithoutTheKey() {
        var body = "{\"name\":\"Портал\",\"roles\":[\"AGENCY\"],\"agency\":\"edu\"}";
        var head = EDITOR.withPost("бөлім басшысы");
        var first = make(head, "one", body);
        make(head, "one", body);
        var second = rotate(EDU, first.key().id(), "{}");
        writer.revoke(second.key().id(), EDU);
        writer.revoke(second.key().id(), EDU);

        assertThat(events)
                .containsExactly(
                        new AccountEvent(
                                NOW,
                                AccountEventKind.KEY_ISSUED,
                                head.id(),
                                "бөлім басшысы",
                                first.key().id(),
                                "edu",
                                null),
                        event(AccountEventKind.KEY_ROTATED, first),
                        event(AccountEventKind.KEY_ISSUED, second),
                        event(AccountEventKind.KEY_REVOKED, second));
        assertThat(events.toString())
                .doesNotContain(first.secret())
                .doesNotContain(first.key().hash());
    }

    @Test
    void theStampOfACommandHasThePostOfWhoSentIt() {
        var sent = write(EDU.withPost("баспасөз хатшысы"), "/x", "one", "{}", RotateKey.class);

        assertThat(sent.stamp().getActor()).isEqualTo("acc-edu");
        assertThat(sent.stamp().getActorPost()).isEqualTo("баспасөз хатшысы");
        assertThat(write(EDU, "/x", "one", "{}", RotateKey.class).stamp().getActorPost())
                .isNull();
    }

    private static AccountEvent event(AccountEventKind kind, Written key) {
        return new AccountEvent(NOW, kind, EDU.id(), null, key.key().id(), "edu", null);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "edu, AGENCY, dsm, FORBIDDEN",
        "edu, OPS, , FORBIDDEN",
        "edu, AUTHORISED_BODY, edu, FORBIDDEN",
        "mam, AUTHORISED_BODY, mam, FORBIDDEN",
        "editor, AUTHORISED_BODY, edu, FORBIDDEN",
        "editor, OPS, , FORBIDDEN",
        "ops, AGENCY, edu, FORBIDDEN",
        "editor, AGENCY, nobodys, VALIDATION",
        "editor, AGENCY, edu, ",
        "editor, AUTHORISED_BODY, mam, ",
        "ops, OPS, , ",
    })
    void aKeyOpensNoMoreThanItsMakerMayButTheAuthorisedBodyMakesKeysForAllBodies(
            String maker, String role, String body, ProblemKind refusal) {
        var account = switch (maker) {
            case "edu" -> EDU;
            case "mam" -> MAM;
            case "editor" -> EDITOR;
            default -> OPS;
        };
        var agency = body == null ? "" : ",\"agency\":\"" + body + "\"";
        Runnable call = () -> make(account, "{\"name\":\"x1\",\"roles\":[\"" + role + "\"]" + agency + "}");

        if (refusal == null) {
            call.run();
            assertThat(known.all(any -> true)).hasSize(1);
        } else {
            assertThat(refused(call)).isEqualTo(refusal);
            assertThat(known.all(any -> true)).isEmpty();
        }
    }

    @Test
    void aKeyHasNoScopeThatTheKeyOfItsMakerLacks() {
        var limited = new Account("acc-edu", Set.of(Role.AGENCY), "edu", null, Set.of(Scope.EDIT, Scope.READ_OWN));

        assertThat(refused(() -> make(limited, "{\"name\":\"x1\",\"roles\":[\"AGENCY\"]}")))
                .isEqualTo(ProblemKind.FORBIDDEN);
        assertThat(refused(() -> make(limited, "{\"name\":\"x1\",\"roles\":[\"AGENCY\"],\"scopes\":[\"SUBMIT\"]}")))
                .isEqualTo(ProblemKind.FORBIDDEN);
        assertThat(make(limited, "{\"name\":\"x1\",\"roles\":[\"AGENCY\"],\"scopes\":[\"READ_OWN\"]}")
                        .secret())
                .isNotNull();
    }

    @Test
    void aRotationLeavesTheFormerKeyValidForTheOverlapAndWithoutOneRevokesIt() {
        var first = make(EDU, "{\"name\":\"x1\",\"roles\":[\"AGENCY\"],\"scopes\":[\"SUBMIT\"]}");

        var second = rotate(EDU, first.key().id(), "{\"overlapHours\":24}");
        var third = rotate(EDU, second.key().id(), "{}");

        assertThat(known.find(first.key().id()).orElseThrow().record().getExpiresAt())
                .isEqualTo(NOW.plus(Duration.ofHours(24)));
        assertThat(view.accountOf(first.secret())).isPresent();
        assertThat(view.accountOf(second.secret())).isEmpty();
        assertThat(view.accountOf(third.secret()).orElseThrow())
                .isEqualTo(view.accountOf(first.secret()).orElseThrow());
        assertThat(refused(() -> rotate(EDU, second.key().id(), "{}"))).isEqualTo(ProblemKind.CONFLICT);
    }

    @Test
    void oneAccountOwnsAtMostAHundredValidKeys() {
        var body = "{\"name\":\"x1\",\"roles\":[\"AGENCY\"]}";
        var first = make(EDU, body);
        for (int made = 1; made < 100; made++) {
            make(EDU, body);
        }

        assertThat(refused(() -> make(EDU, body))).isEqualTo(ProblemKind.CONFLICT);
        assertThat(refused(() -> rotate(EDU, first.key().id(), "{\"overlapHours\":24}")))
                .isEqualTo(ProblemKind.CONFLICT);
        var second = rotate(EDU, first.key().id(), "{}");
        writer.revoke(second.key().id(), EDU);
        assertThat(make(EDU, body).secret()).isNotNull();
    }

    @Test
    void nobodyRotatesOrRevokesAKeyThatOpensMoreThanTheirAccount() {
        var editors = make(EDITOR, "{\"name\":\"x1\",\"roles\":[\"AUTHORISED_BODY\"]}");
        var ops = make(OPS, "{\"name\":\"x1\",\"roles\":[\"OPS\"]}");

        for (var call : List.<Runnable>of(
                () -> rotate(MAM, editors.key().id(), "{}"),
                () -> writer.revoke(editors.key().id(), MAM),
                () -> rotate(EDITOR, ops.key().id(), "{}"),
                () -> writer.revoke(ops.key().id(), EDITOR))) {
            assertThat(refused(call)).isEqualTo(ProblemKind.FORBIDDEN);
        }
        assertThat(refused(() -> writer.revoke(editors.key().id(), EDU))).isEqualTo(ProblemKind.NOT_FOUND);
        assertThat(view.accountOf(editors.secret())).isPresent();
        assertThat(view.accountOf(ops.secret())).isPresent();
    }

    @Test
    void anAgencySeesTheKeysOfItsBodyAndTheAuthorisedBodyAll() {
        make(EDU, "{\"name\":\"x1\",\"roles\":[\"AGENCY\"]}");
        make(EDITOR, "{\"name\":\"x2\",\"roles\":[\"MEDIA\"],\"outlet\":\"kaz-tv\"}");

        assertThat(writer.visibleTo(EDU)).hasSize(1);
        assertThat(writer.visibleTo(MAM)).isEmpty();
        assertThat(writer.visibleTo(EDITOR)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /name /roles",
                "{\"name\":\"x1\",\"roles\":[]} | /roles",
                "{\"name\":\"x1\",\"roles\":[null]} | /roles/0 /roles",
                "{\"name\":\"x1\",\"roles\":[\"MEDIA\"]} | /outlet",
                "{\"name\":\"x1\",\"roles\":[\"MEDIA\"],\"outlet\":\"Kaz TV\"} | /outlet",
                "{\"name\":\"x1\",\"roles\":[\"MEDIA\"],\"outlet\":\"nobodys-tv\"} | /outlet",
                "{\"name\":\"x1\",\"roles\":[\"MEDIA\"],\"outlet\":\"old-tv\"} | /outlet",
                "{\"name\":\"x1\",\"roles\":[\"MEDIA\"],\"outlet\":\"kaz-tv\",\"agency\":\"edu\"} | /agency",
                "{\"name\":\"x1\",\"roles\":[\"AGENCY\"],\"outlet\":\"kaz-tv\"} | /outlet",
                "{\"name\":\"x1\",\"roles\":[\"AGENCY\"],\"expiresAt\":\"2026-12-03T10:00:00+05:00\"} | /expiresAt",
                "{\"name\":\"x1\",\"roles\":[\"AGENCY\"],\"expiresAt\":\"2037-12-03T10:00:00+05:00\"} | /expiresAt",
                "{\"name\":\"x1\",\"roles\":[\"AGENCY\"],\"expiresAt\":\"soon\"} | /expiresAt",
            })
    void badContentIsToldByItsPlaces(String body, String places) {
        var problem = catchThrowableOfType(RequestProblem.class, () -> make(EDITOR, body));

        assertThat(problem.faults()).extracting(fault -> fault.pointer()).containsExactlyInAnyOrder(places.split(" "));
    }
}
