package kz.mediagrid.signin.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.ReadableText;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.schemas.Person;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the form of an invitation, as the browser sends them.
 *
 * @param place the code of the body, or the id of the outlet behind {@link #OUTLET}; null if the form has no choice
 * @param head {@code true} if the person may invite others
 * @param from the first day of the access, as YYYY-MM-DD; empty for at once
 * @param until the last day of the access, as YYYY-MM-DD; empty without a limit
 * @param language the code of the language of mails; empty for Kazakh and Russian
 */
record PersonForm(
        @Nullable String place,
        @Nullable String name,
        @Nullable String post,
        @Nullable String email,
        @Nullable String head,
        @Nullable String from,
        @Nullable String until,
        @Nullable String language) {

    /** The beginning of a place that is an outlet; no code of a body has a space. */
    static final String OUTLET = "outlet ";

    private static final int LONGEST = 200;

    /** The topic of links keeps a link for 30 days, so an invitation for a later day could not be used. */
    private static final int FURTHEST_DAYS = 21;

    /** An address that mail servers take. Control characters would begin another header of the mail. */
    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{L}0-9-]+(\\.[\\p{L}0-9-]+)+");

    /** @param now real time */
    static LocalDate dayIn(Instant now) {
        return LocalDate.ofInstant(now, AlmatyTime.ZONE);
    }

    static PersonForm empty() {
        return new PersonForm(null, null, null, null, null, null, null, null);
    }

    /** An empty form with the outlet chosen. */
    static PersonForm ofOutlet(String id) {
        return new PersonForm(OUTLET + id, null, null, null, null, null, null, null);
    }

    /** The id of the chosen outlet; empty if none is chosen. */
    Optional<String> outlet() {
        return Optional.ofNullable(place).filter(it -> it.startsWith(OUTLET)).map(it -> it.substring(OUTLET.length()));
    }

    /**
     * The faults by field, each with the key of its text.
     *
     * @param today the present day in Almaty [real time]
     */
    Map<String, String> faults(LocalDate today) {
        var faults = new LinkedHashMap<String, String>();
        requireLine(faults, "name", name, "person.name.missing");
        requireLine(faults, "post", post, "person.post.missing");
        require(faults, "email", isAddress(email), "person.email.wrong");
        require(
                faults,
                "language",
                language == null || language.isBlank() || Languages.isKnown(language),
                "person.language.wrong");
        require(faults, "from", isDayOrEmpty(from), "person.until.wrong");
        require(faults, "until", isDayOrEmpty(until), "person.until.wrong");
        var first = day(from);
        var last = day(until);
        require(faults, "from", first == null || !first.isAfter(today.plusDays(FURTHEST_DAYS)), "person.from.far");
        require(faults, "until", first == null || last == null || !last.isBefore(first), "person.until.before");
        require(faults, "until", last == null || !last.isBefore(today), "person.until.past");
        return faults;
    }

    private static void require(Map<String, String> faults, String field, boolean good, String otherwise) {
        if (!good) {
            faults.put(field, otherwise);
        }
    }

    private static void requireLine(Map<String, String> faults, String field, @Nullable String text, String missing) {
        if (text == null || text.isBlank()) {
            faults.put(field, missing);
        } else {
            require(faults, field, isLine(text), "person.line.wrong");
        }
    }

    private static boolean isLine(String text) {
        return text.length() <= LONGEST
                && text.lines().count() == 1
                && ReadableText.isReadable(text)
                && ReadableText.fault(text).isEmpty();
    }

    static boolean isAddress(@Nullable String email) {
        return email != null
                && email.length() <= LONGEST
                && ADDRESS.matcher(email.strip()).matches();
    }

    private static boolean isDayOrEmpty(@Nullable String text) {
        return text == null || text.isBlank() || day(text) != null;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalTimes.date(text.strip()).orElse(null);
    }

    /** The person that a form without faults describes; without id, times and place. */
    Person.Builder person() {
        var person = Person.newBuilder()
                .setName(stripped(name))
                .setPost(stripped(post))
                .setEmail(stripped(email))
                .setLanguage(Languages.isKnown(language) ? language : null)
                .setInvites("true".equals(head));
        var first = day(from);
        if (first != null) {
            person.setValidFrom(first.atStartOfDay(AlmatyTime.ZONE).toInstant());
        }
        var last = day(until);
        if (last != null) {
            person.setValidUntil(last.plusDays(1).atStartOfDay(AlmatyTime.ZONE).toInstant());
        }
        return person;
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null ? null : text.strip();
    }
}
