package kz.mediagrid.accounts.people;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.mediagrid.accounts.key.KeyRecords;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.schemas.Person;
import org.jspecify.annotations.Nullable;

/** The view of the topic {@code people}. */
public final class People {

    /** The beginning of each person id. */
    public static final String ID_PREFIX = "per-";

    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final Clock real;
    private volatile Instant lastWritten = Instant.MIN;

    /** @param real the clock of real time; access does not depend on business time, which can be moved */
    public People(Clock real) {
        this.real = real;
    }

    /**
     * Applies one record of the topic; a person is erased if {@code person} is null.
     *
     * @param writtenAt the timestamp of the record [real time]
     */
    public void apply(String id, @Nullable Person person, Instant writtenAt) {
        lastWritten = writtenAt;
        if (person == null) {
            people.remove(id);
        } else {
            people.put(id, person);
        }
    }

    /** The time of the topic's last record [real time]; {@link Instant#MIN} if there is none. */
    public Instant lastWritten() {
        return lastWritten;
    }

    /** The account of the person with this id; empty if there is none, or if its access is not valid at present. */
    public Optional<Account> accountOf(String id) {
        return find(id).filter(this::isValid)
                .map(person -> new Account(
                                id,
                                Set.copyOf(KeyRecords.rolesOf(person.getRoles())),
                                person.getAgencyCode(),
                                person.getOutletId())
                        .withPost(person.getPost()));
    }

    /** The person with this id; empty if there is none. */
    public Optional<Person> find(String id) {
        return Optional.ofNullable(people.get(id));
    }

    /** Whether {@code person} may sign in at present. */
    public boolean isValid(Person person) {
        return statusOf(person).opens();
    }

    /** The present instant, by the clock that decides on access [real time]. */
    public Instant now() {
        return real.instant();
    }

    public PersonStatus statusOf(Person person) {
        return PersonStatus.of(person, now());
    }

    /** The person with this mail address whose access is not over, whatever the case of the address's letters. */
    public Optional<Person> withEmail(String email) {
        return people.values().stream()
                .filter(person -> isSameAddress(person.getEmail(), email)
                        && !statusOf(person).isOver())
                .findFirst();
    }

    /**
     * Whether both are one mail address, whatever the case of its Latin letters. Java takes some other letters for these, such as
     * the sign of the Kelvin for K, and their addresses may be other people's.
     */
    public static boolean isSameAddress(@Nullable String known, String email) {
        return known != null && latinLower(known).equals(latinLower(email));
    }

    private static String latinLower(String text) {
        return text.chars()
                .map(letter -> letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether the person with this id exists, and may sign in at present. */
    public boolean isStillIn(String id) {
        return find(id).filter(this::isValid).isPresent();
    }

    /** Whether {@code reader} may see who {@code person} is. */
    public static boolean sees(Account reader, Person person) {
        if (isOps(person)) {
            return reader.is(Role.OPS);
        }
        return reader.is(Role.AUTHORISED_BODY)
                || reader.agencyCode() != null && reader.agencyCode().equals(person.getAgencyCode())
                || reader.outletId() != null && reader.outletId().equals(person.getOutletId());
    }

    /** Whether the person is one of those who operate the system. */
    public static boolean isOps(Person person) {
        return person.getRoles().contains(kz.mediagrid.schemas.Role.OPS);
    }

    /** All people, in the order of body, outlet and time of entry. */
    public List<Person> all() {
        return people.values().stream()
                .sorted(Comparator.comparing((Person person) -> place(person)).thenComparing(Person::getCreatedAt))
                .toList();
    }

    private static String place(Person person) {
        return person.getAgencyCode() != null ? person.getAgencyCode() : "~" + person.getOutletId();
    }
}
