package kz.mediagrid.signin.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.accounts.people.PersonStatus;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.caller.Scope;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.schemas.AccountEvent;
import kz.mediagrid.schemas.AccountEventKind;
import kz.mediagrid.schemas.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeopleWriterTest extends WithPeople {

    private static final Account EDU_PROGRAM = new Account("acc-2", Set.of(Role.AGENCY), "edu", null);
    private static final Account OPS_PROGRAM = new Account("acc-3", Set.of(Role.OPS), null, null);

    private static RequestProblem refusal(Runnable call) {
        return catchThrowableOfType(RequestProblem.class, call::run);
    }

    private Account account(MadeLink link) {
        return people.accountOf(link.person().getPersonId()).orElseThrow();
    }

    @Test
    void aLinkIsUsedOnce() {
        var link = writer.invite(of("edu", "a@edu.example.kz"), EDITOR, false);
        assertThat(people.statusOf(link.person())).isEqualTo(PersonStatus.INVITED);

        var used = linkWriter.use(link.token(), SESSION);

        assertThat(used.refusal()).isEmpty();
        assertThat(used.person().orElseThrow().getPersonId())
                .isEqualTo(link.person().getPersonId());
        assertThat(people.find(link.person().getPersonId()).map(people::statusOf))
                .contains(PersonStatus.VALID);
        assertThat(linkWriter.use(link.token(), OTHER_SESSION).refusal()).contains(LinkState.Refusal.USED);
        assertThat(linkWriter.look(link.token()).refusal()).contains(LinkState.Refusal.USED);
    }

    @Test
    void aUseThatIsDecidedAgainIsTheSameAndOneEvent() {
        var link = writer.invite(of("edu", "a@edu.example.kz"), EDITOR, false);
        linkWriter.use(link.token(), SESSION);

        assertThat(linkWriter.use(link.token(), SESSION).refusal()).isEmpty();
        assertThat(events)
                .extracting(AccountEvent::getKind)
                .containsExactly(AccountEventKind.PERSON_INVITED, AccountEventKind.SIGNED_IN_BY_LINK);
    }

    @Test
    void anInvitationThatIsDecidedAgainIsOneEvent() {
        decidesTwice = true;
        writer.invite(of("edu", "a@edu.example.kz"), EDITOR, false);

        assertThat(events).extracting(AccountEvent::getKind).containsExactly(AccountEventKind.PERSON_INVITED);
    }

    @Test
    void whoLetWhomInAndOutIsOnTheLogWithThePostOfTheMoment() {
        var head = account(writer.invite(of("edu", "head@edu.example.kz").setInvites(true), EDITOR, false));
        var link = writer.invite(of("edu", "a@edu.example.kz"), head, false);
        var id = link.person().getPersonId();
        linkWriter.link(id, head, false);
        linkWriter.use(link.token(), SESSION);
        writer.revoke(id, EDITOR);
        writer.revoke(id, EDITOR);

        assertThat(events.subList(1, events.size()))
                .containsExactly(
                        event(AccountEventKind.PERSON_INVITED, head.id(), "баспасөз хатшысы", id),
                        event(AccountEventKind.LINK_MADE, head.id(), "баспасөз хатшысы", id),
                        event(AccountEventKind.SIGNED_IN_BY_LINK, id, "баспасөз хатшысы", id),
                        event(AccountEventKind.PERSON_REVOKED, EDITOR.id(), null, id));
        assertThat(events.toString())
                .doesNotContain("Айгүл")
                .doesNotContain("@")
                .doesNotContain(link.token());
    }

    private AccountEvent event(AccountEventKind kind, String actor, @Nullable String post, String subject) {
        return new AccountEvent(now, kind, actor, post, subject, "edu", null);
    }

    @Test
    void whatIsRefusedIsNoEvent() {
        refusal(() -> writer.invite(of("edu", "a@edu.example.kz"), EDU_PROGRAM, false));
        linkWriter.use("mgl_invented", SESSION);

        assertThat(events).isEmpty();
    }

    @Test
    void lookingAtALinkChangesNothing() {
        var link = writer.invite(of("edu", "a@edu.example.kz"), EDITOR, false);

        assertThat(linkWriter.look(link.token()).person()).contains(link.person());
        assertThat(linkWriter.look(link.token()).refusal()).isEmpty();
        assertThat(linkWriter.use(link.token(), SESSION).refusal()).isEmpty();
    }

    @Test
    void aLinkOpensNothingOnceItHasExpired() {
        var link = writer.invite(of("edu", "a@edu.example.kz"), EDITOR, false);

        now = link.expiresAt();

        assertThat(linkWriter.use(link.token(), SESSION).refusal()).contains(LinkState.Refusal.EXPIRED);
        assertThat(Duration.between(Instant.parse("2026-12-03T05:00:00Z"), link.expiresAt()))
                .isEqualTo(Duration.ofDays(7));
    }

    @Test
    void aTokenThatNobodyMadeOpensNothing() {
        assertThat(linkWriter.use("mgl_invented", SESSION).refusal()).contains(LinkState.Refusal.UNKNOWN);
        assertThat(linkWriter.use("", SESSION).refusal()).contains(LinkState.Refusal.UNKNOWN);
    }

    @Test
    void aRevokedPersonHasNoAccountAndNoLink() {
        var link = writer.invite(of("edu", "a@edu.example.kz"), EDITOR, false);
        var id = link.person().getPersonId();
        assertThat(people.accountOf(id)).isPresent();

        writer.revoke(id, EDITOR);

        assertThat(people.accountOf(id)).isEmpty();
        assertThat(linkWriter.use(link.token(), SESSION).refusal()).contains(LinkState.Refusal.NO_ACCESS);
        assertThat(refusal(() -> linkWriter.link(id, EDITOR, false)).kind()).isEqualTo(ProblemKind.CONFLICT);
    }

    @Test
    void anErasedPersonHasNoAccountAndNoLink() {
        var link = writer.invite(of("edu", "a@edu.example.kz"), EDITOR, false);
        people.apply(link.person().getPersonId(), null, now);

        assertThat(people.accountOf(link.person().getPersonId())).isEmpty();
        assertThat(linkWriter.use(link.token(), SESSION).refusal()).contains(LinkState.Refusal.NO_ACCESS);
    }

    @Test
    void aPersonHasAnAccountUntilTheLastInstantOfTheAccess() {
        var person = of("edu", "a@edu.example.kz").setValidUntil(now.plusSeconds(20));
        var id = writer.invite(person, EDITOR, false).person().getPersonId();

        now = now.plusSeconds(20).minusMillis(1);
        assertThat(people.accountOf(id)).isPresent();
        now = now.plusMillis(1);
        assertThat(people.accountOf(id)).isEmpty();
    }

    @Test
    void aHeadOfUnitInvitesForTheOwnBodyAlone() {
        var head = account(writer.invite(of("edu", "head@edu.example.kz").setInvites(true), EDITOR, false));

        var invited = writer.invite(of("edu", "a@edu.example.kz"), head, false);
        assertThat(invited.person().getCreatedBy()).isEqualTo(head.id());

        assertThat(refusal(() -> writer.invite(of("sci", "a@sci.example.kz"), head, false))
                        .kind())
                .isEqualTo(ProblemKind.FORBIDDEN);
        assertThat(refusal(() -> writer.revoke(invited.person().getPersonId(), account(invited)))
                        .kind())
                .isEqualTo(ProblemKind.FORBIDDEN);
    }

    @Test
    void anApiKeyOfABodyInvitesNobody() {
        assertThat(refusal(() -> writer.invite(of("edu", "a@edu.example.kz"), EDU_PROGRAM, false))
                        .kind())
                .isEqualTo(ProblemKind.FORBIDDEN);
    }

    @Test
    void aKeyOfTheAuthorisedBodyWithScopesInvitesNobody() {
        var limited = new Account("acc-4", EDITOR.roles(), "mam", null, Set.of(Scope.EDIT));

        assertThat(refusal(() -> writer.invite(of("edu", "a@edu.example.kz"), limited, false))
                        .kind())
                .isEqualTo(ProblemKind.FORBIDDEN);
    }

    @Test
    void whoIsRevokedWhileTheCallWaitsInvitesNobody() {
        var head = account(writer.invite(of("edu", "head@edu.example.kz").setInvites(true), EDITOR, false));
        var editor = account(writer.invite(
                of("mam", "editor@mam.example.kz")
                        .setRoles(List.of(kz.mediagrid.schemas.Role.AGENCY, kz.mediagrid.schemas.Role.AUTHORISED_BODY)),
                EDITOR,
                false));
        writer.revoke(head.id(), EDITOR);
        var erased = account(writer.invite(
                of("mam", "erased@mam.example.kz")
                        .setRoles(List.of(kz.mediagrid.schemas.Role.AGENCY, kz.mediagrid.schemas.Role.AUTHORISED_BODY)),
                EDITOR,
                false));
        writer.revoke(editor.id(), EDITOR);
        writer.erase(erased.id(), EDITOR);

        for (var revoked : List.of(head, editor, erased)) {
            assertThat(refusal(() -> writer.invite(of("edu", "a@edu.example.kz"), revoked, false))
                            .kind())
                    .isEqualTo(ProblemKind.FORBIDDEN);
        }
    }

    @Test
    void aLinkEndsWithTheAccessOfWhoMadeIt() {
        var head = account(writer.invite(of("edu", "head@edu.example.kz").setInvites(true), EDITOR, false));
        var colleague = writer.invite(of("edu", "a@edu.example.kz"), EDITOR, false);
        var kept = linkWriter.link(colleague.person().getPersonId(), head, false);

        writer.revoke(head.id(), EDITOR);

        assertThat(linkWriter.use(kept.token(), SESSION).refusal()).contains(LinkState.Refusal.NO_ACCESS);
        assertThat(linkWriter.use(colleague.token(), SESSION).refusal()).isEmpty();
    }

    @Test
    void onlyHeadsOfOpsLetPeopleOfOpsIn() {
        var ops = Person.newBuilder().setRoles(List.of(kz.mediagrid.schemas.Role.OPS));

        assertThat(refusal(() -> writer.invite(ops, EDITOR, false)).kind()).isEqualTo(ProblemKind.FORBIDDEN);
        assertThat(refusal(() -> writer.invite(ops, OPS_PROGRAM, false)).kind()).isEqualTo(ProblemKind.FORBIDDEN);
    }

    @Test
    void whoMayNotSeeAPersonIsToldThatThereIsNone() {
        var stranger = account(writer.invite(of("sci", "head@sci.example.kz").setInvites(true), EDITOR, false));
        var id = writer.invite(of("edu", "a@edu.example.kz"), EDITOR, false)
                .person()
                .getPersonId();

        assertThat(refusal(() -> writer.revoke(id, stranger)).kind()).isEqualTo(ProblemKind.NOT_FOUND);
        assertThat(people.all())
                .filteredOn(person -> People.sees(stranger, person))
                .extracting(Person::getAgencyCode)
                .containsOnly("sci");
        assertThat(people.all())
                .filteredOn(person -> People.sees(EDITOR, person))
                .hasSize(2);
    }

    @Test
    void aMailAddressNamesOneValidPerson() {
        var first = writer.invite(of("edu", "a@edu.example.kz"), EDITOR, false);

        assertThat(refusal(() -> writer.invite(of("sci", "A@edu.example.kz"), EDITOR, false))
                        .kind())
                .isEqualTo(ProblemKind.CONFLICT);

        writer.revoke(first.person().getPersonId(), EDITOR);
        assertThat(Optional.ofNullable(writer.invite(of("sci", "A@edu.example.kz"), EDITOR, false)))
                .isPresent();
    }
}
