package kz.mediagrid.signin.invitation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import kz.mediagrid.accounts.audit.AccountEvents;
import kz.mediagrid.accounts.key.KeyIssuer;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.accounts.people.PeopleLog;
import kz.mediagrid.accounts.people.PersonStatus;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.platform.revision.RevisionLog;
import kz.mediagrid.schemas.AccountEvent;
import kz.mediagrid.schemas.AccountEventKind;
import kz.mediagrid.schemas.Person;
import kz.mediagrid.schemas.SignInLink;
import kz.mediagrid.topics.Topics;
import org.jspecify.annotations.Nullable;

/** Makes further links of people, and uses links. */
final class LinkWriter {

    private static final Duration FURTHER_LINK = Duration.ofDays(1);

    /** Longer than the longest pause between two mails, so that who waits for a mail has a link that works. */
    private static final Duration ASKED_LINK = AskedLinks.LONGEST_PAUSE.multipliedBy(2);

    private final People people;
    private final SignInLinks links;
    private final PeopleLog log;
    private final KeyIssuer issuer;
    private final Clock real;

    LinkWriter(People people, SignInLinks links, PeopleLog log, KeyIssuer issuer, Clock real) {
        this.people = people;
        this.links = links;
        this.log = log;
        this.issuer = issuer;
        this.real = real;
    }

    /** Makes another link for a person, e.g. in place of one that has expired. Earlier links stay as they are. */
    MadeLink link(String personId, Account by, boolean mailed) {
        var token = issuer.linkToken();
        return log.decide(records -> {
            var person = Invitations.managed(by, people, personId);
            if (people.statusOf(person).isOver()) {
                throw ProblemKind.CONFLICT.because(ProblemText.of("person.not-valid"));
            }
            var link = new MadeLink(
                    person, token, MadeLink.end(person, now(), FURTHER_LINK), mailed && person.getEmail() != null);
            put(link, by.id(), AccountEvents.ofPerson(AccountEventKind.LINK_MADE, now(), by, person), records);
            return link;
        });
    }

    /**
     * Makes the link that somebody asked for with a mail address. Only the mail to this address has it. The more links are
     * asked for without a use, the longer is the pause before the next one.
     *
     * @return the link; empty if nobody with this address may sign in, or during a pause
     */
    Optional<MadeLink> asked(String email) {
        // An address that nobody has takes no turn of those who write.
        if (people.withEmail(email).filter(people::isValid).isEmpty()) {
            return Optional.empty();
        }
        var token = issuer.linkToken();
        return log.decide(records -> people.withEmail(email)
                .filter(people::isValid)
                .filter(person -> isAsked(person, token))
                .map(person -> {
                    var link = new MadeLink(person, token, now().plus(ASKED_LINK), true);
                    var event = AccountEvents.ofOneself(
                            AccountEventKind.LINK_MADE,
                            now(),
                            people.accountOf(person.getPersonId()).orElseThrow(),
                            person.getPersonId());
                    put(link, person.getPersonId(), event, records);
                    return link;
                }));
    }

    private void put(MadeLink link, String maker, AccountEvent event, RevisionLog.Records records) {
        // An earlier attempt of this decision may have been stored, with its event.
        if (links.find(link.token()).isEmpty()) {
            AccountEvents.put(records, event);
        }
        link.put(maker, now(), records);
    }

    /** Whether no pause lasts, or an earlier attempt of this decision was stored. */
    private boolean isAsked(Person person, String token) {
        var now = now();
        return links.find(token).isPresent()
                || !now.isBefore(AskedLinks.of(person, links.all(), now).next());
    }

    /** The number of links that were asked for with the person's address within a day, and not used. */
    int askedFor(Person person) {
        return AskedLinks.of(person, links.all(), now()).number();
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
        // What opens nothing now needs no decision, so guesses take no turn of those who write.
        var seen = state(token, session);
        return seen.person().isEmpty()
                ? seen
                : log.decide(records -> {
                    var state = state(token, session);
                    state.person().ifPresent(person -> use(token, session, person, records));
                    return state;
                });
    }

    private void use(String token, String session, Person person, RevisionLog.Records records) {
        links.find(token).filter(link -> link.getUsedAt() == null).ifPresent(link -> {
            records.put(
                    Topics.SIGN_IN_LINKS,
                    Hashes.plain(token),
                    SignInLink.newBuilder(link)
                            .setUsedAt(now())
                            .setSession(session)
                            .build());
            people.accountOf(person.getPersonId())
                    .map(account -> AccountEvents.ofOneself(
                            AccountEventKind.SIGNED_IN_BY_LINK, now(), account, person.getPersonId()))
                    .ifPresent(event -> AccountEvents.put(records, event));
        });
        boolean confirms = person.getEmailConfirmedAt() == null
                && links.find(token).filter(SignInLink::getMailed).isPresent();
        if (person.getFirstSignInAt() == null || confirms) {
            var first = person.getFirstSignInAt();
            records.put(
                    Topics.PEOPLE,
                    person.getPersonId(),
                    Person.newBuilder(person)
                            .setFirstSignInAt(first == null ? now() : first)
                            .setEmailConfirmedAt(confirms ? now() : person.getEmailConfirmedAt())
                            .build());
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
        var person = people.find(link.get().getPersonId());
        if (person.map(people::statusOf).filter(PersonStatus.NOT_YET::equals).isPresent()) {
            return LinkState.refused(LinkState.Refusal.NOT_YET);
        }
        return person.filter(people::isValid)
                .filter(it -> isMakerValid(link.get()))
                .map(LinkState::opening)
                .orElseGet(() -> LinkState.refused(LinkState.Refusal.NO_ACCESS));
    }

    /** A link that somebody kept for oneself ends with the access of who made it. An operator or a program has no such end. */
    private boolean isMakerValid(SignInLink link) {
        var maker = link.getCreatedBy();
        return maker == null || !maker.startsWith(People.ID_PREFIX) || people.isStillIn(maker);
    }

    private Instant now() {
        return real.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
