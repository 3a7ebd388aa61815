package kz.mediagrid.accounts.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.mediagrid.accounts.key.KeyIssuer;
import kz.mediagrid.edge.call.OneAtATime;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.platform.revision.RevisionLog;
import kz.mediagrid.schemas.Person;
import kz.mediagrid.schemas.SignInLink;
import kz.mediagrid.topics.Topics;

/**
 * Changes people and their links, one change at a time. Of several gateways that change the same person or use the same link, one
 * decides first, and the others decide by what it wrote.
 */
final class PeopleWriter {

    private static final Duration INVITATION = Duration.ofDays(7);
    private static final Duration FURTHER_LINK = Duration.ofDays(1);

    private final People people;
    private final SignInLinks links;
    private final RevisionLog log;
    private final KeyIssuer issuer;
    private final Clock real;
    private final OneAtATime turns = new OneAtATime();

    PeopleWriter(People people, SignInLinks links, RevisionLog log, KeyIssuer issuer, Clock real) {
        this.people = people;
        this.links = links;
        this.log = log;
        this.issuer = issuer;
        this.real = real;
    }

    /**
     * Enters a person, and makes the link of the invitation.
     *
     * @param invited the person without id and times
     * @throws kz.mediagrid.edge.problem.RequestProblem if {@code by} may not invite the person, or if a valid person has the
     *     mail address
     */
    MadeLink invite(Person.Builder invited, Account by) {
        var person = invited.setPersonId(issuer.personId())
                .setCreatedAt(now())
                .setCreatedBy(by.id())
                .build();
        var link = link(person, INVITATION);
        return turns.write(() -> log.decide(records -> {
            requireManages(by, person);
            // The person itself is there if an earlier attempt of this decision was stored.
            Optional.ofNullable(person.getEmail())
                    .flatMap(people::withEmail)
                    .filter(other -> !other.getPersonId().equals(person.getPersonId()))
                    .ifPresent(other -> {
                        throw ProblemKind.CONFLICT.because(ProblemText.of("person.known-address"));
                    });
            records.put(Topics.PEOPLE, person.getPersonId(), person);
            put(link, by, records);
            return link;
        }));
    }

    /** Makes another link for a person, e.g. in place of one that has expired. Earlier links stay as they are. */
    MadeLink link(String personId, Account by) {
        var token = issuer.linkToken();
        return turns.write(() -> log.decide(records -> {
            var person = managed(personId, by);
            if (!people.isValid(person)) {
                throw ProblemKind.CONFLICT.because(ProblemText.of("person.not-valid"));
            }
            var link = new MadeLink(person, token, now().plus(FURTHER_LINK));
            put(link, by, records);
            return link;
        }));
    }

    /** Revokes a person's access at once: sign-ins, unused links and open pages end. */
    void revoke(String personId, Account by) {
        turns.write(() -> log.decide(records -> {
            var person = managed(personId, by);
            if (person.getRevokedAt() == null) {
                records.put(
                        Topics.PEOPLE,
                        personId,
                        Person.newBuilder(person).setRevokedAt(now()).build());
            }
            return person;
        }));
    }

    /** The state of the link with this token. */
    LinkState look(String token) {
        var link = links.find(token);
        return new LinkState(link.flatMap(it -> people.find(it.getPersonId())).filter(people::isValid), reason(link));
    }

    /**
     * Uses a link. A link is used once, whichever gateway is asked.
     *
     * @param session the id of the session that begins with the use
     * @return the person who signs in, or the reason for which the link opens nothing
     */
    LinkState use(String token, String session) {
        return turns.write(() -> log.decide(records -> {
            var link = links.find(token);
            // An earlier attempt of this decision may have been stored.
            var own = link.filter(it -> session.equals(it.getSession()));
            var state = look(token);
            if (own.isPresent()) {
                return new LinkState(people.find(own.get().getPersonId()), Optional.empty());
            }
            if (state.refusal().isPresent() || link.isEmpty()) {
                return state;
            }
            records.put(
                    Topics.SIGN_IN_LINKS,
                    Hashes.plain(token),
                    SignInLink.newBuilder(link.get())
                            .setUsedAt(now())
                            .setSession(session)
                            .build());
            state.person()
                    .filter(person -> person.getFirstSignInAt() == null)
                    .ifPresent(person -> records.put(
                            Topics.PEOPLE,
                            person.getPersonId(),
                            Person.newBuilder(person).setFirstSignInAt(now()).build()));
            return state;
        }));
    }

    private Optional<LinkState.Refusal> reason(Optional<SignInLink> link) {
        if (link.isEmpty()) {
            return Optional.of(LinkState.Refusal.UNKNOWN);
        }
        if (link.get().getUsedAt() != null) {
            return Optional.of(LinkState.Refusal.USED);
        }
        if (!now().isBefore(link.get().getExpiresAt())) {
            return Optional.of(LinkState.Refusal.EXPIRED);
        }
        return people.find(link.get().getPersonId()).filter(people::isValid).isPresent()
                ? Optional.empty()
                : Optional.of(LinkState.Refusal.NO_ACCESS);
    }

    private Person managed(String personId, Account by) {
        var person = people.find(personId)
                .filter(it -> Invitations.sees(by, it))
                .orElseThrow(() -> ProblemKind.NOT_FOUND.because(ProblemText.of("person.unknown")));
        requireManages(by, person);
        return person;
    }

    private void requireManages(Account by, Person person) {
        if (!Invitations.manages(by, people, person)) {
            throw ProblemKind.FORBIDDEN.because(ProblemText.of("person.head-only"));
        }
    }

    private MadeLink link(Person person, Duration lasts) {
        return new MadeLink(person, issuer.linkToken(), now().plus(lasts));
    }

    private void put(MadeLink link, Account by, RevisionLog.Records records) {
        records.put(
                Topics.SIGN_IN_LINKS,
                Hashes.plain(link.token()),
                SignInLink.newBuilder()
                        .setPersonId(link.person().getPersonId())
                        .setCreatedAt(now())
                        .setCreatedBy(by.id())
                        .setExpiresAt(link.expiresAt())
                        .build());
    }

    private Instant now() {
        return real.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
