package kz.mediagrid.accounts.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kz.mediagrid.accounts.key.KeyIssuer;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.accounts.people.PersonStatus;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.caller.Scope;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.platform.revision.RevisionLog;
import kz.mediagrid.schemas.Person;
import kz.mediagrid.schemas.SignInLink;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeopleWriterTest {

    private static final Account EDITOR = new Account("acc-1", Set.of(Role.AGENCY, Role.AUTHORISED_BODY), "mam", null);
    private static final Account EDU_PROGRAM = new Account("acc-2", Set.of(Role.AGENCY), "edu", null);
    private static final Account OPS_PROGRAM = new Account("acc-3", Set.of(Role.OPS), null, null);
    private static final String SESSION = "0".repeat(32);
    private static final String OTHER_SESSION = "1".repeat(32);

    private Instant now = Instant.parse("2026-12-03T05:00:00Z");

    private final Clock real = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("these tests have one zone");
        }
    };

    private final People people = new People(real);
    private final SignInLinks links = new SignInLinks(real);

    /** A log that shows at once what it stores, with no other gateway. */
    private final RevisionLog log = new RevisionLog() {
        @Override
        public <T> T decide(Function<Records, T> decision) {
            var stored = new ArrayList<Runnable>();
            var decided = decision.apply((topic, key, record) -> stored.add(() -> show(key, record)));
            stored.forEach(Runnable::run);
            return decided;
        }
    };

    private final PeopleWriter writer = new PeopleWriter(people, links, log, new KeyIssuer(new SecureRandom()), real);

    private void show(String key, @Nullable SpecificRecord record) {
        if (record instanceof SignInLink link) {
            links.apply(key, link);
        } else {
            people.apply(key, (Person) record);
        }
    }

    private static Person.Builder of(String body, String email) {
        return Person.newBuilder()
                .setName("Айгүл Сейітқызы")
                .setPost("баспасөз хатшысы")
                .setEmail(email)
                .setAgencyCode(body)
                .setRoles(List.of(kz.mediagrid.schemas.Role.AGENCY));
    }

    private static RequestProblem refusal(Runnable call) {
        return catchThrowableOfType(RequestProblem.class, call::run);
    }

    private Account account(MadeLink link) {
        return people.accountOf(link.person().getPersonId()).orElseThrow();
    }

    @Test
    void aLinkIsUsedOnce() {
        var link = writer.invite(of("edu", "a@edu.example.kz"), EDITOR);
        assertThat(people.statusOf(link.person())).isEqualTo(PersonStatus.INVITED);

        var used = writer.use(link.token(), SESSION);

        assertThat(used.refusal()).isEmpty();
        assertThat(used.person().orElseThrow().getPersonId())
                .isEqualTo(link.person().getPersonId());
        assertThat(people.find(link.person().getPersonId()).map(people::statusOf))
                .contains(PersonStatus.VALID);
        assertThat(writer.use(link.token(), OTHER_SESSION).refusal()).contains(LinkState.Refusal.USED);
        assertThat(writer.look(link.token()).refusal()).contains(LinkState.Refusal.USED);
    }

    @Test
    void aUseThatIsDecidedAgainIsTheSame() {
        var link = writer.invite(of("edu", "a@edu.example.kz"), EDITOR);
        writer.use(link.token(), SESSION);

        assertThat(writer.use(link.token(), SESSION).refusal()).isEmpty();
    }

    @Test
    void lookingAtALinkChangesNothing() {
        var link = writer.invite(of("edu", "a@edu.example.kz"), EDITOR);

        assertThat(writer.look(link.token()).person()).contains(link.person());
        assertThat(writer.look(link.token()).refusal()).isEmpty();
        assertThat(writer.use(link.token(), SESSION).refusal()).isEmpty();
    }

    @Test
    void aLinkOpensNothingOnceItHasExpired() {
        var link = writer.invite(of("edu", "a@edu.example.kz"), EDITOR);

        now = link.expiresAt();

        assertThat(writer.use(link.token(), SESSION).refusal()).contains(LinkState.Refusal.EXPIRED);
        assertThat(Duration.between(Instant.parse("2026-12-03T05:00:00Z"), link.expiresAt()))
                .isEqualTo(Duration.ofDays(7));
    }

    @Test
    void aTokenThatNobodyMadeOpensNothing() {
        assertThat(writer.use("mgl_invented", SESSION).refusal()).contains(LinkState.Refusal.UNKNOWN);
        assertThat(writer.use("", SESSION).refusal()).contains(LinkState.Refusal.UNKNOWN);
    }

    @Test
    void aRevokedPersonHasNoAccountAndNoLink() {
        var link = writer.invite(of("edu", "a@edu.example.kz"), EDITOR);
        var id = link.person().getPersonId();
        assertThat(people.accountOf(id)).isPresent();

        writer.revoke(id, EDITOR);

        assertThat(people.accountOf(id)).isEmpty();
        assertThat(writer.use(link.token(), SESSION).refusal()).contains(LinkState.Refusal.NO_ACCESS);
        assertThat(refusal(() -> writer.link(id, EDITOR)).kind()).isEqualTo(ProblemKind.CONFLICT);
    }

    @Test
    void anErasedPersonHasNoAccountAndNoLink() {
        var link = writer.invite(of("edu", "a@edu.example.kz"), EDITOR);
        people.apply(link.person().getPersonId(), null);

        assertThat(people.accountOf(link.person().getPersonId())).isEmpty();
        assertThat(writer.use(link.token(), SESSION).refusal()).contains(LinkState.Refusal.NO_ACCESS);
    }

    @Test
    void aPersonHasAnAccountUntilTheLastInstantOfTheAccess() {
        var person = of("edu", "a@edu.example.kz").setValidUntil(now.plusSeconds(20));
        var id = writer.invite(person, EDITOR).person().getPersonId();

        now = now.plusSeconds(20).minusMillis(1);
        assertThat(people.accountOf(id)).isPresent();
        now = now.plusMillis(1);
        assertThat(people.accountOf(id)).isEmpty();
    }

    @Test
    void aHeadOfUnitInvitesForTheOwnBodyAlone() {
        var head = account(writer.invite(of("edu", "head@edu.example.kz").setInvites(true), EDITOR));

        var invited = writer.invite(of("edu", "a@edu.example.kz"), head);
        assertThat(invited.person().getCreatedBy()).isEqualTo(head.id());

        assertThat(refusal(() -> writer.invite(of("sci", "a@sci.example.kz"), head))
                        .kind())
                .isEqualTo(ProblemKind.FORBIDDEN);
        assertThat(refusal(() -> writer.revoke(invited.person().getPersonId(), account(invited)))
                        .kind())
                .isEqualTo(ProblemKind.FORBIDDEN);
    }

    @Test
    void anApiKeyOfABodyInvitesNobody() {
        assertThat(refusal(() -> writer.invite(of("edu", "a@edu.example.kz"), EDU_PROGRAM))
                        .kind())
                .isEqualTo(ProblemKind.FORBIDDEN);
    }

    @Test
    void aKeyOfTheAuthorisedBodyWithScopesInvitesNobody() {
        var limited = new Account("acc-4", EDITOR.roles(), "mam", null, Set.of(Scope.EDIT));

        assertThat(refusal(() -> writer.invite(of("edu", "a@edu.example.kz"), limited))
                        .kind())
                .isEqualTo(ProblemKind.FORBIDDEN);
    }

    @Test
    void whoIsRevokedWhileTheCallWaitsInvitesNobody() {
        var head = account(writer.invite(of("edu", "head@edu.example.kz").setInvites(true), EDITOR));
        var editor = account(writer.invite(
                of("mam", "editor@mam.example.kz")
                        .setRoles(List.of(kz.mediagrid.schemas.Role.AGENCY, kz.mediagrid.schemas.Role.AUTHORISED_BODY)),
                EDITOR));
        writer.revoke(head.id(), EDITOR);
        writer.revoke(editor.id(), EDITOR);

        for (var revoked : List.of(head, editor)) {
            assertThat(refusal(() -> writer.invite(of("edu", "a@edu.example.kz"), revoked))
                            .kind())
                    .isEqualTo(ProblemKind.FORBIDDEN);
        }
    }

    @Test
    void aLinkEndsWithTheAccessOfWhoMadeIt() {
        var head = account(writer.invite(of("edu", "head@edu.example.kz").setInvites(true), EDITOR));
        var colleague = writer.invite(of("edu", "a@edu.example.kz"), EDITOR);
        var kept = writer.link(colleague.person().getPersonId(), head);

        writer.revoke(head.id(), EDITOR);

        assertThat(writer.use(kept.token(), SESSION).refusal()).contains(LinkState.Refusal.NO_ACCESS);
        assertThat(writer.use(colleague.token(), SESSION).refusal()).isEmpty();
    }

    @Test
    void onlyHeadsOfOpsLetPeopleOfOpsIn() {
        var ops = Person.newBuilder().setRoles(List.of(kz.mediagrid.schemas.Role.OPS));

        assertThat(refusal(() -> writer.invite(ops, EDITOR)).kind()).isEqualTo(ProblemKind.FORBIDDEN);
        assertThat(refusal(() -> writer.invite(ops, OPS_PROGRAM)).kind()).isEqualTo(ProblemKind.FORBIDDEN);
    }

    @Test
    void whoMayNotSeeAPersonIsToldThatThereIsNone() {
        var stranger = account(writer.invite(of("sci", "head@sci.example.kz").setInvites(true), EDITOR));
        var id = writer.invite(of("edu", "a@edu.example.kz"), EDITOR).person().getPersonId();

        assertThat(refusal(() -> writer.revoke(id, stranger)).kind()).isEqualTo(ProblemKind.NOT_FOUND);
        assertThat(people.all())
                .filteredOn(person -> Invitations.sees(stranger, person))
                .extracting(Person::getAgencyCode)
                .containsOnly("sci");
        assertThat(people.all())
                .filteredOn(person -> Invitations.sees(EDITOR, person))
                .hasSize(2);
    }

    @Test
    void aMailAddressNamesOneValidPerson() {
        var first = writer.invite(of("edu", "a@edu.example.kz"), EDITOR);

        assertThat(refusal(() -> writer.invite(of("sci", "A@edu.example.kz"), EDITOR))
                        .kind())
                .isEqualTo(ProblemKind.CONFLICT);

        writer.revoke(first.person().getPersonId(), EDITOR);
        assertThat(Optional.ofNullable(writer.invite(of("sci", "A@edu.example.kz"), EDITOR)))
                .isPresent();
    }
}
