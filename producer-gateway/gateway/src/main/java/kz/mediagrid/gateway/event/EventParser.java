package kz.mediagrid.gateway.event;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.problem.Place;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.gateway.contact.PrivateContacts;
import kz.mediagrid.gateway.material.AgencyFiles;
import kz.mediagrid.schemas.Accreditation;
import kz.mediagrid.schemas.Contact;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.Organiser;
import kz.mediagrid.schemas.Speaker;
import kz.mediagrid.schemas.Statement;

/** Parses a planned event that an agency sends. Reports all faults at once, each with its place in the request. */
final class EventParser {

    private final Rules rules = new Rules();
    private final GridWeeks weeks;
    private final Instant receivedAt;
    private final PrivateContacts contacts;
    private final AgencyFiles files;

    private EventParser(GridWeeks weeks, Instant receivedAt, PrivateContacts contacts, AgencyFiles files) {
        this.weeks = weeks;
        this.receivedAt = receivedAt;
        this.contacts = contacts;
        this.files = files;
    }

    /**
     * The event as the log stores it.
     *
     * @param contacts collects the contacts that are not for the media
     * @param files the files that the agency uploaded
     * @throws kz.mediagrid.edge.problem.RequestProblem if the event has faults; the problem names every fault
     */
    static EventDetails parse(
            SubmitEvent body, GridWeeks weeks, Instant receivedAt, PrivateContacts contacts, AgencyFiles files) {
        var parser = new EventParser(weeks, receivedAt, contacts, files);
        var details = EventDetails.newBuilder();
        parser.parse(body, details);
        return parser.rules.orElseThrow(details::build);
    }

    /** Parses a new event, which must not have ended already. */
    static EventDetails parseNew(
            SubmitEvent body, GridWeeks weeks, Instant receivedAt, PrivateContacts contacts, AgencyFiles files) {
        var parser = new EventParser(weeks, receivedAt, contacts, files);
        var details = EventDetails.newBuilder();
        var held = parser.parse(body, details);
        held.ifPresent(it -> it.requireNotOver(parser.rules, receivedAt));
        if (Boolean.TRUE.equals(body.dateToBeConfirmed())) {
            parser.rules.fault(WHOLE.field("dateToBeConfirmed"), ProblemText.of("event.new-has-date"));
        }
        if (body.revisionReason() != null) {
            parser.rules.fault(WHOLE.field("revisionReason"), ProblemText.of("event.new-has-no-revision"));
        }
        return parser.rules.orElseThrow(details::build);
    }

    private Optional<EventTimes> parse(SubmitEvent body, EventDetails.Builder details) {
        rules.title(WHOLE.field("title"), body.title()).ifPresent(details::setTitle);
        var held = EventTimes.parse(body, rules, weeks, receivedAt);
        held.ifPresent(it -> it.writeTo(details));
        rules.requiredText(WHOLE.field("place"), body.place()).ifPresent(details::setPlace);
        parsePeople(body, details);
        rules.requiredText(WHOLE.field("purpose"), body.purpose()).ifPresent(details::setPurpose);
        Optional.ofNullable(body.objective())
                .flatMap(it -> statement(WHOLE.field("objective"), it))
                .ifPresent(details::setObjective);
        details.setKeyMessages(rules.each(WHOLE.field("keyMessages"), body.keyMessages(), this::statement));
        rules.optionalText(WHOLE.field("outcome"), body.outcome()).ifPresent(details::setOutcome);
        details.setMaterials(rules.each(
                WHOLE.field("materials"), body.materials(), (place, material) -> material.parse(place, rules, files)));
        Optional.ofNullable(body.accreditation())
                .flatMap(it -> accreditation(WHOLE.field("accreditation"), it))
                .ifPresent(details::setAccreditation);
        rules.address(WHOLE.field("streamUrl"), body.streamUrl()).ifPresent(details::setStreamUrl);
        rules.optionalText(WHOLE.field("revisionReason"), body.revisionReason());
        return held;
    }

    private void parsePeople(SubmitEvent body, EventDetails.Builder details) {
        if (body.organisers().isEmpty()) {
            rules.fault(WHOLE.field("organisers"), ProblemText.of("event.organiser-required"));
        }
        details.setOrganisers(rules.each(WHOLE.field("organisers"), body.organisers(), (place, organiser) -> {
            var name = rules.requiredText(place.field("name"), organiser.name());
            var reach = contacts(place, organiser.contacts());
            return name.map(it -> new Organiser(it, reach));
        }));
        details.setSpeakers(rules.each(WHOLE.field("speakers"), body.speakers(), (place, speaker) -> {
            var position = rules.requiredText(place.field("position"), speaker.position());
            var name = rules.optionalText(place.field("name"), speaker.name());
            var reach = contacts(place, speaker.contacts());
            return position.map(it -> new Speaker(it, name.orElse(null), reach));
        }));
    }

    private List<Contact> contacts(Place place, List<kz.mediagrid.edge.content.Contact> stated) {
        return contacts.part(rules.each(place.field("contacts"), stated, rules::contact));
    }

    private Optional<Statement> statement(Place place, SubmitEvent.Statement stated) {
        return rules.requiredText(place.field("text"), stated.text())
                .map(text -> new Statement(text, Boolean.TRUE.equals(stated.forMedia())));
    }

    private Optional<Accreditation> accreditation(Place place, SubmitEvent.Accreditation stated) {
        var deadline = rules.required(place.field("deadline"), stated.deadline())
                .flatMap(it -> rules.parsed(
                        place.field("deadline"),
                        it,
                        LocalTimes::instant,
                        ProblemText.of("instant.expected", "2026-12-08T18:00:00+05:00")));
        var url = rules.address(place.field("url"), stated.url());
        return deadline.map(it -> new Accreditation(it, url.orElse(null)));
    }
}
