package kz.mediagrid.accounts.invitation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import kz.mediagrid.accounts.key.KeyIssuer;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.edge.call.OneAtATime;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.platform.revision.RevisionLog;
import kz.mediagrid.schemas.Person;
import kz.mediagrid.schemas.SignInLink;
import kz.mediagrid.topics.Topics;
import org.jspecify.annotations.Nullable;

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
        return state(token, null);
    }

    /**
     * Uses a link. A link is used once, whichever gateway is asked.
     *
     * @param session the id of the session that begins with the use
     * @return the person who signs in, or the reason for which the link opens nothing
     */
    LinkState use(String token, String session) {
        // What opens nothing now never will, so guesses take no turn of those who write.
        var seen = state(token, session);
        return seen.person().isEmpty()
                ? seen
                : turns.write(() -> log.decide(records -> {
                    var state = state(token, session);
                    state.person().ifPresent(person -> use(token, session, person, records));
                    return state;
                }));
    }

    private void use(String token, String session, Person person, RevisionLog.Records records) {
        links.find(token)
                .filter(link -> link.getUsedAt() == null)
                .ifPresent(link -> records.put(
                        Topics.SIGN_IN_LINKS,
                        Hashes.plain(token),
                        SignInLink.newBuilder(link)
                                .setUsedAt(now())
                                .setSession(session)
                                .build()));
        if (person.getFirstSignInAt() == null) {
            records.put(
                    Topics.PEOPLE,
                    person.getPersonId(),
                    Person.newBuilder(person).setFirstSignInAt(now()).build());
        }
    }

    /** @param session the session that used the link, if an earlier attempt of its decision was stored; null for no use */
    private LinkState state(String token, @Nullable String session) {
        var link = links.find(token);
        if (link.isEmpty()) {
            return LinkState.refused(LinkState.Refusal.UNKNOWN);
        }
        if (link.get().getUsedAt() != null && !Objects.equals(link.get().getSession(), session)) {
            return LinkState.refused(LinkState.Refusal.USED);
        }
        if (!now().isBefore(link.get().getExpiresAt())) {
            return LinkState.refused(LinkState.Refusal.EXPIRED);
        }
        return people.find(link.get().getPersonId())
                .filter(people::isValid)
                .filter(person -> isMakerValid(link.get()))
                .map(LinkState::opening)
                .orElseGet(() -> LinkState.refused(LinkState.Refusal.NO_ACCESS));
    }

    /** A link that somebody kept for oneself ends with the access of who made it. An operator or a program has no such end. */
    private boolean isMakerValid(SignInLink link) {
        var maker = link.getCreatedBy();
        return maker == null
                || !maker.startsWith(People.ID_PREFIX)
                || people.find(maker).filter(people::isValid).isPresent();
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
