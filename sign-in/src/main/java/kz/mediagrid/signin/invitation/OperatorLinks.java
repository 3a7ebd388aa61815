package kz.mediagrid.signin.invitation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.mediagrid.accounts.audit.AccountEvents;
import kz.mediagrid.accounts.key.KeyIssuer;
import kz.mediagrid.accounts.key.KeyRefusedException;
import kz.mediagrid.accounts.people.PersonStatus;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.platform.revision.RevisionLog.Records;
import kz.mediagrid.schemas.AccountEventKind;
import kz.mediagrid.schemas.Person;
import kz.mediagrid.schemas.Role;
import kz.mediagrid.topics.Topics;
import org.jspecify.annotations.Nullable;

/** Makes links for an operator, who lets in the first person of a body or outlet, or somebody who has lost all access. */
final class OperatorLinks {

    private static final String OPS = "ops";
    private static final Duration LASTS = Duration.ofHours(1);

    private final PeopleTopics topics;
    private final String authorisedBody;
    private final KeyIssuer issuer;
    private final Clock real;

    OperatorLinks(PeopleTopics topics, String authorisedBody, KeyIssuer issuer, Clock real) {
        this.topics = topics;
        this.authorisedBody = authorisedBody;
        this.issuer = issuer;
        this.real = real;
    }

    /**
     * Makes a link for one person.
     *
     * @param place the code of a body, the id of an outlet, or {@code ops}
     * @param personId the person; null for the head of unit that was entered first, or for a new one if there is none
     * @throws KeyRefusedException if there is no such place or person
     */
    MadeLink make(String place, @Nullable String personId) {
        var newcomer = newcomer(place);
        var now = real.instant().truncatedTo(ChronoUnit.MILLIS);
        var token = issuer.linkToken();
        return topics.log().decide(records -> {
            var known = topics.people().get().values().stream()
                    .filter(ofSamePlace(newcomer))
                    .filter(person -> PersonStatus.of(person, now).opens());
            var person = personId == null ? head(known, newcomer) : named(known, personId, place);
            var link = new MadeLink(person, token, now.plus(LASTS), false);
            // An earlier attempt of this decision may have been stored.
            if (!topics.keys().apply(Topics.SIGN_IN_LINKS).contains(Hashes.plain(token))) {
                put(link, person.equals(newcomer), now, records);
            }
            return link;
        });
    }

    /** @param isNew whether the link's person is not on the log yet */
    private static void put(MadeLink link, boolean isNew, Instant now, Records records) {
        var person = link.person();
        if (isNew) {
            records.put(Topics.PEOPLE, person.getPersonId(), person);
        }
        link.put(null, now, records);
        var kind = isNew ? AccountEventKind.PERSON_INVITED : AccountEventKind.LINK_MADE;
        AccountEvents.put(records, AccountEvents.ofPerson(kind, now, null, person));
    }

    private static Person head(Stream<Person> known, Person newcomer) {
        return known.filter(Person::getInvites)
                .min(Comparator.comparing(Person::getCreatedAt))
                .orElse(newcomer);
    }

    private static Person named(Stream<Person> known, String personId, String place) {
        return known.filter(person -> person.getPersonId().equals(personId))
                .findFirst()
                .orElseThrow(() -> new KeyRefusedException(
                        "Nobody of '%s' with the id '%s' may sign in.".formatted(place, personId)));
    }

    /** A head of unit without a name. */
    private Person newcomer(String place) {
        var person = Person.newBuilder()
                .setPersonId(issuer.personId())
                .setInvites(true)
                .setCreatedAt(real.instant().truncatedTo(ChronoUnit.MILLIS));
        var isBody = topics.keys().apply(Topics.AGENCIES).contains(place);
        var isOutlet = topics.keys().apply(Topics.OUTLETS).contains(place);
        if (Stream.of(place.equals(OPS), isBody, isOutlet).filter(it -> it).count() > 1) {
            throw new KeyRefusedException(
                    ("'%s' is the name of more than one of these: a body, an outlet, ops. A link would open the rights of"
                                    + " another than you mean. Let the authorised body enter one of them anew under another name.")
                            .formatted(place));
        }
        if (place.equals(OPS)) {
            return person.setRoles(List.of(Role.OPS)).build();
        }
        if (isBody) {
            return person.setAgencyCode(place)
                    .setRoles(Invitations.rolesOf(place, authorisedBody))
                    .build();
        }
        if (isOutlet) {
            return person.setOutletId(place).setRoles(List.of(Role.MEDIA)).build();
        }
        throw new KeyRefusedException(
                "There is no body or outlet '%s': give the code of a body, the id of an outlet, or ops."
                        .formatted(place));
    }

    private static Predicate<Person> ofSamePlace(Person newcomer) {
        return person -> person.getRoles().contains(newcomer.getRoles().get(0))
                && Objects.equals(person.getAgencyCode(), newcomer.getAgencyCode())
                && Objects.equals(person.getOutletId(), newcomer.getOutletId());
    }
}
