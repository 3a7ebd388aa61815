package kz.mediagrid.benchmark.row;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.gateway.event.SubmitEvent;
import kz.mediagrid.platform.serde.AvroTrust;
import kz.mediagrid.schemas.Contact;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventSubmitted;
import kz.mediagrid.schemas.EventTiming;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Organiser;
import kz.mediagrid.schemas.PrivateContact;
import kz.mediagrid.schemas.Speaker;
import kz.mediagrid.schemas.Statement;
import kz.mediagrid.schemas.Submission;
import tools.jackson.databind.json.JsonMapper;

/**
 * The generator of all data of the benchmarks: planned events in Kazakh and Russian, of about 2,800 bytes as a command, as
 * bodies of the HTTP API or as commands of the log. The same seed and number always give the same event. Its texts are
 * made of a few phrases. Each event has one contact that is not for the media, and a title and a place of its own, so that
 * it clashes with no event of another body: a crowd of clashes is a row of its own.
 */
final class SampleEvents {

    private final long seed;

    SampleEvents(long seed) {
        AvroTrust.grant();
        this.seed = seed;
    }

    /** The event as the body of a {@code POST /api/planned-events}. */
    byte[] json(String agency, int number, LocalDate date) {
        var contacts = new Contacts();
        contacts.apply(
                contactId(agency, number),
                PrivateContact.newBuilder()
                        .setContactId(contactId(agency, number))
                        .setAgencyCode(agency)
                        .setLabel(SampleTexts.RECEPTION)
                        .setPhone("+7 000 000-00-26")
                        .setEmail(agency + "-recep@example.invalid")
                        .build(),
                Instant.EPOCH);
        return JsonMapper.shared().writeValueAsBytes(SubmitEvent.of(details(agency, number, date), false, contacts));
    }

    /**
     * The event as a command on the log.
     *
     * @param receivedAt when it was received [business time]; before the event
     */
    EventSubmitted command(String agency, int number, LocalDate date, Instant receivedAt) {
        var id = "bench-%d-%s-%d".formatted(seed, agency, number);
        return EventSubmitted.newBuilder()
                .setSubmission(Submission.newBuilder()
                        .setSubmissionId(id)
                        .setRequestId(id)
                        .setReceivedAt(receivedAt)
                        .setActor("bench")
                        .setAgencyCode(agency)
                        .build())
                .setEventId(eventId(agency, number))
                .setDetails(details(agency, number, date))
                .build();
    }

    /** The id of the event that {@link #command} plans. */
    String eventId(String agency, int number) {
        return "%s-%s".formatted(agency, hex(agency, "event", number));
    }

    private EventDetails details(String agency, int number, LocalDate date) {
        var random = new Random(seed * 31 + number);
        var begins = LocalTime.of(8, 0).plusMinutes(5L * random.nextInt(120));
        return EventDetails.newBuilder()
                .setTitle(own(SampleTexts.TITLE, number))
                .setDate(date)
                .setTiming(EventTiming.TIMED)
                .setStartTime(begins)
                .setEndTime(begins.plusMinutes(60))
                .setPlace(own(SampleTexts.PLACE, number))
                .setOrganisers(List.of(Organiser.newBuilder()
                        .setName(SampleTexts.one(random, SampleTexts.ORGANISERS))
                        .setContacts(List.of(pressUnit(agency)))
                        .build()))
                .setPurpose(SampleTexts.one(random, SampleTexts.PURPOSES))
                .setObjective(stated(random, true))
                .setKeyMessages(IntStream.range(0, 3)
                        .mapToObj(each -> stated(random, each == 0))
                        .toList())
                .setSpeakers(List.of(Speaker.newBuilder()
                        .setPosition(SampleTexts.one(random, SampleTexts.POSITIONS))
                        .setContacts(List.of(Contact.newBuilder()
                                .setForMedia(false)
                                .setContactId(contactId(agency, number))
                                .build()))
                        .build()))
                .setOutcome(SampleTexts.one(random, SampleTexts.OUTCOMES))
                .setStreamUrl("https://example.invalid/live/%s-%d".formatted(agency, number))
                .build();
    }

    private static Statement stated(Random random, boolean forMedia) {
        return Statement.newBuilder()
                .setText(SampleTexts.one(random, SampleTexts.PURPOSES))
                .setForMedia(forMedia)
                .build();
    }

    private static Contact pressUnit(String agency) {
        return Contact.newBuilder()
                .setForMedia(true)
                .setLabel(SampleTexts.PRESS_UNIT)
                .setPhone("+7 000 000-00-24")
                .setEmail(agency + "-press@example.invalid")
                .build();
    }

    private String contactId(String agency, int number) {
        return "%s-%s".formatted(agency, hex(agency, "contact", number));
    }

    /** 32 hexadecimal digits. */
    private String hex(String agency, String kind, int number) {
        var name = "%s %d %s %d".formatted(kind, seed, agency, number);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    /** The text with a number that no other event has. */
    private LocalizedText own(LocalizedText text, int number) {
        var suffix = " № %d-%d".formatted(seed, number);
        return LocalizedText.newBuilder()
                .setKk(text.getKk() + suffix)
                .setRu(text.getRu() + suffix)
                .build();
    }
}
