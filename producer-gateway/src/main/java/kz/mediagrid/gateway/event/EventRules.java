package kz.mediagrid.gateway.event;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Weeks;
import kz.mediagrid.edge.problem.Faults;
import kz.mediagrid.edge.problem.Place;
import kz.mediagrid.gateway.event.PlannedEventBody.Accreditation;
import kz.mediagrid.gateway.event.PlannedEventBody.Material;
import kz.mediagrid.gateway.event.PlannedEventBody.Statement;
import org.jspecify.annotations.Nullable;

/** Whether a planned event can stand as it is stated; everything that is wrong is said at once, each with its place. */
final class EventRules {

    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}");
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9!#$&^_.+-]{0,126}/[a-zA-Z0-9][a-zA-Z0-9!#$&^_.+-]{0,126}");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** The largest whole number that every JSON reader keeps exactly (RFC 8785). */
    private static final long LARGEST_SIZE = (1L << 53) - 1;

    private final Faults faults = new Faults();
    private final Rules rules = new Rules(faults);
    private final Weeks weeks;
    private final LocalDate latest;

    private EventRules(Weeks weeks, Instant receivedAt) {
        this.weeks = weeks;
        this.latest = AlmatyTime.dateOf(receivedAt).plusYears(1);
    }

    /** What is wrong with an event that was stated at {@code receivedAt}. */
    static Faults check(PlannedEventBody body, Weeks weeks, Instant receivedAt) {
        var check = new EventRules(weeks, receivedAt);
        check.check(body);
        return check.faults;
    }

    /** The same for a new event, which must not have ended already. */
    static Faults checkNew(PlannedEventBody body, Weeks weeks, Instant receivedAt) {
        var faults = check(body, weeks, receivedAt);
        EventTimes.of(body).filter(times -> !times.end().isAfter(receivedAt)).ifPresent(over -> {
            var place = WHOLE.field(body.endDate() == null ? "date" : "endDate");
            if (!faults.isAt(place)) {
                faults.add(place, "The event had already ended when this was received.");
            }
        });
        return faults;
    }

    private void check(PlannedEventBody body) {
        rules.title(WHOLE.field("title"), body.title());
        new EventTimesRules(rules, weeks, latest).check(body);
        rules.requiredText(WHOLE.field("place"), body.place());
        checkPeople(body);
        rules.requiredText(WHOLE.field("purpose"), body.purpose());
        if (body.objective() != null) {
            checkStatement(WHOLE.field("objective"), body.objective());
        }
        rules.each(WHOLE.field("keyMessages"), body.keyMessages(), this::checkStatement);
        rules.optionalText(WHOLE.field("outcome"), body.outcome());
        rules.each(WHOLE.field("materials"), body.materials(), this::checkMaterial);
        if (body.accreditation() != null) {
            checkAccreditation(WHOLE.field("accreditation"), body.accreditation());
        }
        rules.address(WHOLE.field("streamUrl"), body.streamUrl());
    }

    private void checkPeople(PlannedEventBody body) {
        if (body.organisers().isEmpty()) {
            faults.add(WHOLE.field("organisers"), "At least one organiser is required.");
        }
        rules.each(WHOLE.field("organisers"), body.organisers(), (place, organiser) -> {
            rules.requiredText(place.field("name"), organiser.name());
            rules.each(place.field("contacts"), organiser.contacts(), rules::contact);
        });
        rules.each(WHOLE.field("speakers"), body.speakers(), (place, speaker) -> {
            rules.requiredText(place.field("position"), speaker.position());
            rules.optionalText(place.field("name"), speaker.name());
            rules.each(place.field("contacts"), speaker.contacts(), rules::contact);
        });
    }

    private void checkStatement(Place place, Statement statement) {
        rules.requiredText(place.field("text"), statement.text());
    }

    private void checkMaterial(Place place, Material material) {
        rules.present(place.field("kind"), material.kind());
        rules.title(place.field("title"), material.title());
        matches(place.field("language"), material.language(), LANGUAGE, "a language tag such as 'kk'");
        matches(place.field("mediaType"), material.mediaType(), MEDIA_TYPE, "a media type such as 'application/pdf'");
        var size = material.sizeBytes();
        if (rules.present(place.field("sizeBytes"), size) && (size < 0 || size > LARGEST_SIZE)) {
            faults.add(place.field("sizeBytes"), "This must lie between 0 and 2^53 - 1.");
        }
        matches(place.field("sha256"), material.sha256(), SHA_256, "64 lower-case hexadecimal digits");
        rules.present(place.field("url"), material.url());
        rules.address(place.field("url"), material.url());
    }

    private void checkAccreditation(Place place, Accreditation accreditation) {
        var deadline = accreditation.deadline();
        if (rules.present(place.field("deadline"), deadline)
                && LocalTimes.instant(deadline).isEmpty()) {
            faults.add(
                    place.field("deadline"),
                    "This must be a date and time with an offset, such as '2026-12-08T18:00:00+05:00'.");
        }
        rules.address(place.field("url"), accreditation.url());
    }

    private void matches(Place place, @Nullable String value, Pattern pattern, String what) {
        if (rules.present(place, value) && !pattern.matcher(value).matches()) {
            faults.add(place, "This must be " + what + ".");
        }
    }
}
