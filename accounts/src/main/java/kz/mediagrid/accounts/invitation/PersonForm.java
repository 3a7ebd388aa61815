package kz.mediagrid.accounts.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.ReadableText;
import kz.mediagrid.schemas.Person;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the form of an invitation, as the browser sends them.
 *
 * @param body the code of the body; null if the form has no choice of bodies
 * @param head {@code true} if the person may invite others
 * @param until the last day of the access, as YYYY-MM-DD; empty without a limit
 */
record PersonForm(
        @Nullable String body,
        @Nullable String name,
        @Nullable String post,
        @Nullable String email,
        @Nullable String head,
        @Nullable String until) {

    private static final int LONGEST = 200;

    /** An address that mail servers take. Control characters would begin another header of the mail. */
    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{L}0-9-]+(\\.[\\p{L}0-9-]+)+");

    /** @param now real time */
    static LocalDate dayIn(Instant now) {
        return LocalDate.ofInstant(now, AlmatyTime.ZONE);
    }

    static PersonForm empty() {
        return new PersonForm(null, null, null, null, null, null);
    }

    /**
     * The faults by field, each with the key of its text.
     *
     * @param today the present day in Almaty [real time]
     */
    Map<String, String> faults(LocalDate today) {
        var faults = new LinkedHashMap<String, String>();
        require(faults, "name", isLine(name), "person.name.missing");
        require(faults, "post", isLine(post), "person.post.missing");
        require(
                faults,
                "email",
                email != null
                        && email.length() <= LONGEST
                        && ADDRESS.matcher(email.strip()).matches(),
                "person.email.wrong");
        var last = day();
        require(faults, "until", until == null || until.isBlank() || last != null, "person.until.wrong");
        require(faults, "until", last == null || !last.isBefore(today), "person.until.past");
        return faults;
    }

    private static void require(Map<String, String> faults, String field, boolean good, String otherwise) {
        if (!good) {
            faults.put(field, otherwise);
        }
    }

    private static boolean isLine(@Nullable String text) {
        return text != null
                && !text.isBlank()
                && text.length() <= LONGEST
                && text.lines().count() == 1
                && ReadableText.isReadable(text);
    }

    private @Nullable LocalDate day() {
        return until == null ? null : LocalTimes.date(until.strip()).orElse(null);
    }

    /** The person that a form without faults describes; without id, times and place. */
    Person.Builder person() {
        var person = Person.newBuilder()
                .setName(stripped(name))
                .setPost(stripped(post))
                .setEmail(stripped(email))
                .setInvites("true".equals(head));
        var last = day();
        if (last != null) {
            person.setValidUntil(last.plusDays(1).atStartOfDay(AlmatyTime.ZONE).toInstant());
        }
        return person;
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null ? null : text.strip();
    }
}
