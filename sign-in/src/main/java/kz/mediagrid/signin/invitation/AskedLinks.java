package kz.mediagrid.signin.invitation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import kz.mediagrid.schemas.Person;
import kz.mediagrid.schemas.SignInLink;

/**
 * The links that were asked for with a person's mail address and that nobody has used since. Anybody can ask, so the pause
 * before the next mail doubles with each link, and a use ends the pause. The links that were sent before still work, so
 * nobody can lock the person out.
 *
 * @param number the number of links that were asked for within a day
 * @param next from then on [real time] a further link is made
 */
record AskedLinks(int number, Instant next) {

    static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration COUNTED = Duration.ofDays(1);
    private static final int LAST_DOUBLING = 6;

    /** @param links all links that are known, of all people */
    static AskedLinks of(Person person, Collection<SignInLink> links, Instant now) {
        var id = person.getPersonId();
        var own = links.stream().filter(link -> link.getPersonId().equals(id)).toList();
        var since = own.stream()
                .map(SignInLink::getUsedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .filter(now.minus(COUNTED)::isBefore)
                .orElse(now.minus(COUNTED));
        var asked = own.stream()
                .filter(link -> id.equals(link.getCreatedBy()))
                .map(SignInLink::getCreatedAt)
                .filter(since::isBefore)
                .sorted()
                .toList();
        return asked.isEmpty()
                ? new AskedLinks(0, now)
                : new AskedLinks(asked.size(), asked.get(asked.size() - 1).plus(pause(asked.size())));
    }

    private static Duration pause(int number) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(number - 1, LAST_DOUBLING));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
