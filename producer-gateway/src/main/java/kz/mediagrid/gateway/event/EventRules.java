package kz.mediagrid.gateway.event;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import java.time.Instant;
import java.time.LocalDate;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Weeks;
import kz.mediagrid.edge.problem.Faults;
import kz.mediagrid.edge.problem.Place;
import kz.mediagrid.gateway.event.PlannedEventBody.Accreditation;
import kz.mediagrid.gateway.event.PlannedEventBody.Statement;
import kz.mediagrid.gateway.material.MaterialRules;

/** Whether a planned event can stand as it is stated; everything that is wrong is said at once, each with its place. */
final class EventRules {

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
        checkNotOver(body, receivedAt, faults);
        if (Boolean.TRUE.equals(body.dateToBeConfirmed())) {
            faults.add(WHOLE.field("dateToBeConfirmed"), "A new event has a date; it can be postponed.");
        }
        if (body.revisionReason() != null) {
            faults.add(WHOLE.field("revisionReason"), "A new event is no revision.");
        }
        return faults;
    }

    static void checkNotOver(StatedTimes stated, Instant receivedAt, Faults faults) {
        EventTimes.of(stated).filter(times -> !times.end().isAfter(receivedAt)).ifPresent(over -> {
            var place = WHOLE.field(stated.endDate() == null ? "date" : "endDate");
            if (!faults.isAt(place)) {
                faults.add(place, "The event had already ended when this was received.");
            }
        });
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
        rules.each(WHOLE.field("materials"), body.materials(), new MaterialRules(rules)::check);
        if (body.accreditation() != null) {
            checkAccreditation(WHOLE.field("accreditation"), body.accreditation());
        }
        rules.address(WHOLE.field("streamUrl"), body.streamUrl());
        rules.optionalText(WHOLE.field("revisionReason"), body.revisionReason());
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
}
