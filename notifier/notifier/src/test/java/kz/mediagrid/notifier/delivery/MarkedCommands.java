package kz.mediagrid.notifier.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.schemas.Accreditation;
import kz.mediagrid.schemas.Contact;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Material;
import kz.mediagrid.schemas.MaterialKind;
import kz.mediagrid.schemas.Organiser;
import kz.mediagrid.schemas.PressUnit;
import kz.mediagrid.schemas.Speaker;
import kz.mediagrid.schemas.Statement;
import kz.mediagrid.schemas.Submission;
import org.apache.avro.specific.SpecificRecord;

/** Writes a word into all that a command has for services only, and another one into what the media may see. */
final class MarkedCommands {

    /** The word that no channel may have. */
    static final String SECRET = "құпия7431";

    static final String PUBLIC = "ашық7431";

    private MarkedCommands() {}

    /** The same command, with the words. */
    static SpecificRecord marked(SpecificRecord command) {
        for (var field : command.getSchema().getFields()) {
            var value = command.get(field.pos());
            if (field.name().equals("reason")) {
                command.put(field.pos(), text(SECRET));
            } else if (value instanceof Submission submission) {
                command.put(
                        field.pos(),
                        Submission.newBuilder(submission)
                                .setActor(SECRET)
                                .setActorPost(SECRET)
                                .build());
            } else if (value instanceof PressUnit unit) {
                command.put(field.pos(), new PressUnit(unit.getName(), contacts()));
            } else if (value instanceof EventDetails details) {
                command.put(field.pos(), marked(details));
            }
        }
        return command;
    }

    private static EventDetails marked(EventDetails details) {
        return EventDetails.newBuilder(details)
                .setOrganisers(details.getOrganisers().stream()
                        .map(organiser -> new Organiser(organiser.getName(), contacts()))
                        .toList())
                .setSpeakers(List.of(new Speaker(text("министр"), text(PUBLIC), contacts())))
                .setObjective(new Statement(text(SECRET), false))
                .setKeyMessages(List.of(new Statement(text(SECRET), false), new Statement(text(PUBLIC), true)))
                .setMaterials(List.of(material(SECRET, false), material(PUBLIC, true)))
                .setAccreditation(new Accreditation(Instant.parse("2026-12-20T05:00:00Z"), "https://example.kz/in"))
                .setStreamUrl("https://example.kz/live")
                .build();
    }

    /** A private contact has no data on the log but its id; here it has, in case a writer stores them. */
    private static List<Contact> contacts() {
        var contacts = new ArrayList<Contact>();
        for (var forMedia : List.of(false, true)) {
            var word = forMedia ? PUBLIC : SECRET;
            contacts.add(new Contact(forMedia, forMedia ? null : word, text(word), "+7 " + word, word + "@example.kz"));
        }
        return contacts;
    }

    private static Material material(String word, boolean forMedia) {
        return Material.newBuilder()
                .setKind(MaterialKind.DATA)
                .setTitle(text(word))
                .setLanguage("ru")
                .setMediaType("application/pdf")
                .setSizeBytes(1)
                .setSha256("0".repeat(64))
                .setUrl("https://example.kz/" + (forMedia ? "public" : "secret7431"))
                .setForMedia(forMedia)
                .build();
    }

    private static LocalizedText text(String word) {
        return new LocalizedText(word, word, null);
    }
}
