package kz.mediagrid.gateway.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kz.mediagrid.gateway.event.Completeness.Part;
import kz.mediagrid.schemas.Contact;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.EventTiming;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Organiser;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.Speaker;
import kz.mediagrid.schemas.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Para. 5: an event has six groups of fields, and it is said which of them are complete and what the others lack. */
class CompletenessTest {

    private static final Instant NOW = Instant.parse("2026-12-01T05:00:00Z");
    private static final LocalizedText TEXT = new LocalizedText(null, "текст", null);
    private static final LocalizedText BLANK = new LocalizedText(" ", null, null);
    private static final Contact PHONE =
            Contact.newBuilder().setForMedia(true).setPhone("+7 7172").build();
    private static final Contact PRIVATE =
            Contact.newBuilder().setContactId("edu-1").build();
    private static final Contact LABEL =
            Contact.newBuilder().setForMedia(true).setLabel(TEXT).build();

    static Stream<Arguments> events() {
        return Stream.of(
                lacks("nothing", event -> {}, 6),
                lacks("its date", event -> event.setDateToBeConfirmed(true), 5, Part.DATE),
                lacks("its hours", details(it -> it.setTiming(EventTiming.TO_BE_CONFIRMED)), 5, Part.TIME),
                lacks("nothing for a whole day", details(it -> it.setTiming(EventTiming.ALL_DAY)), 6),
                lacks("a place", details(it -> it.setPlace(BLANK)), 5, Part.PLACE),
                lacks("organisers", details(it -> it.setOrganisers(List.of())), 5, Part.ORGANISERS),
                lacks(
                        "a contact of one organiser",
                        details(it -> it.setOrganisers(List.of(organiser(PHONE), organiser()))),
                        5,
                        Part.ORGANISER_CONTACTS),
                lacks(
                        "more than the label of a contact",
                        details(it -> it.setOrganisers(List.of(organiser(LABEL)))),
                        5,
                        Part.ORGANISER_CONTACTS),
                lacks("nothing with private contacts", details(it -> it.setSpeakers(List.of(speaker(PRIVATE)))), 6),
                lacks("an objective", details(it -> it.setObjective(null)), 5, Part.OBJECTIVE),
                lacks(
                        "purpose and objective",
                        details(it -> it.setPurpose(BLANK).setObjective(null)),
                        5,
                        Part.PURPOSE,
                        Part.OBJECTIVE),
                lacks("messages", details(it -> it.setKeyMessages(List.of())), 5, Part.KEY_MESSAGES),
                lacks("speakers", details(it -> it.setSpeakers(List.of())), 5, Part.SPEAKERS),
                lacks(
                        "a contact of a speaker",
                        details(it -> it.setSpeakers(List.of(speaker()))),
                        5,
                        Part.SPEAKER_CONTACTS),
                lacks(
                        "the position of a speaker",
                        details(it -> it.setSpeakers(List.of(Speaker.newBuilder()
                                .setPosition(BLANK)
                                .setContacts(List.of(PHONE))
                                .build()))),
                        5,
                        Part.SPEAKER_POSITIONS),
                lacks("an outcome", details(it -> it.setOutcome(null)), 5, Part.OUTCOME),
                lacks(
                        "all that may be absent",
                        event -> event.setDateToBeConfirmed(true)
                                .setDetails(EventDetails.newBuilder(whole())
                                        .setTiming(EventTiming.TO_BE_CONFIRMED)
                                        .setOrganisers(List.of(organiser()))
                                        .setObjective(null)
                                        .setKeyMessages(List.of())
                                        .setSpeakers(List.of())
                                        .setOutcome(null)
                                        .build()),
                        0,
                        Part.DATE,
                        Part.TIME,
                        Part.ORGANISER_CONTACTS,
                        Part.OBJECTIVE,
                        Part.KEY_MESSAGES,
                        Part.SPEAKERS,
                        Part.OUTCOME));
    }

    private static Arguments lacks(String what, Consumer<PlannedEvent.Builder> change, int complete, Part... missing) {
        return Arguments.of(what, change, complete, Arrays.asList(missing));
    }

    private static Consumer<PlannedEvent.Builder> details(Consumer<EventDetails.Builder> change) {
        return event -> {
            var details = EventDetails.newBuilder(whole());
            change.accept(details);
            event.setDetails(details.build());
        };
    }

    @ParameterizedTest(name = "an event that lacks {0}")
    @MethodSource("events")
    void isSaidOfAnEvent(String what, Consumer<PlannedEvent.Builder> change, int complete, List<Part> missing) {
        var event = PlannedEvent.newBuilder()
                .setEventId("event-1")
                .setAgencyCode("edu")
                .setRevision(1)
                .setStatus(EventStatus.PLANNED)
                .setDetails(whole())
                .setSubmittedAt(NOW)
                .setChangedAt(NOW)
                .setChangedBy("submission");
        change.accept(event);

        var completeness = Completeness.of(event.build());

        assertThat(completeness.missing()).isEqualTo(missing);
        assertThat(completeness.complete()).isEqualTo(complete);
        assertThat(completeness.groups()).isEqualTo(6);
    }

    private static EventDetails whole() {
        return EventDetails.newBuilder()
                .setTitle(TEXT)
                .setDate(LocalDate.parse("2026-12-17"))
                .setTiming(EventTiming.TIMED)
                .setPlace(TEXT)
                .setOrganisers(List.of(organiser(PHONE)))
                .setPurpose(TEXT)
                .setObjective(statement())
                .setKeyMessages(List.of(statement()))
                .setSpeakers(List.of(speaker(PHONE)))
                .setOutcome(TEXT)
                .build();
    }

    private static Statement statement() {
        return Statement.newBuilder().setText(TEXT).build();
    }

    private static Organiser organiser(Contact... contacts) {
        return Organiser.newBuilder()
                .setName(TEXT)
                .setContacts(List.of(contacts))
                .build();
    }

    private static Speaker speaker(Contact... contacts) {
        return Speaker.newBuilder()
                .setPosition(TEXT)
                .setContacts(List.of(contacts))
                .build();
    }
}
