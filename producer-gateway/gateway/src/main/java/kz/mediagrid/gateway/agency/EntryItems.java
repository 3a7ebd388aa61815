package kz.mediagrid.gateway.agency;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.content.Contact;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.gateway.agency.EntryItem.Audience;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.PressUnit;
import org.jspecify.annotations.Nullable;

/** Describes the items of directory entries to one reader, who may see private contacts. */
public final class EntryItems {

    private static final Set<String> PRIVATE_CONTACTS = Set.of("authorisedPersonContactId", "deputyContactId");
    private static final Set<String> PUBLIC = Set.of("name", "pressUnit");

    private final Directory directory;
    private final Contacts contacts;
    private final Words words;
    private final Language reader;

    public EntryItems(Directory directory, Contacts contacts, Words words) {
        this.directory = directory;
        this.contacts = contacts;
        this.words = words;
        this.reader = Languages.of(words.locale());
    }

    /** @param field the name of a field of {@link Agency} */
    public EntryItem of(String field, Agency entry) {
        var value = entry.get(Agency.getClassSchema().getField(field).pos());
        if (value == null) {
            return new EntryItem(field, Audience.ABSENT, List.of());
        }
        var lines = lines(field, value);
        if (lines.isEmpty()) {
            return new EntryItem(field, Audience.ERASED, lines);
        }
        return new EntryItem(field, PUBLIC.contains(field) ? Audience.MEDIA : Audience.AUTHORISED_BODY, lines);
    }

    private List<List<Wording>> lines(String field, Object value) {
        if (value instanceof PressUnit unit) {
            return Stream.concat(Stream.of(List.of(Wording.of(unit.getName(), reader))), publicContacts(unit).stream())
                    .toList();
        }
        if (PRIVATE_CONTACTS.contains(field)) {
            return contacts.find(value.toString()).map(this::line).stream().toList();
        }
        return List.of(List.of(field.equals("successor") ? nameOf(value.toString()) : wording(value)));
    }

    private Wording wording(Object value) {
        if (value instanceof LocalizedText text) {
            return Wording.of(text, reader);
        }
        if (value instanceof LocalDate day) {
            return plain(new DatesInWords(words).full(day));
        }
        if (value instanceof LocalTime time) {
            return plain(DatesInWords.time(time));
        }
        return plain(
                value instanceof Enum<?> || value instanceof Boolean
                        ? words.say("body.value." + value)
                        : value.toString());
    }

    /** The name of the body with this code. */
    public Wording nameOf(String code) {
        return Wording.of(directory.nameOf(code), reader);
    }

    /** The contacts of the unit that are for the media, each as the parts of one line. A label that repeats the unit's name is left out. */
    public List<List<Wording>> publicContacts(PressUnit unit) {
        return unit.getContacts().stream()
                .filter(kz.mediagrid.schemas.Contact::getForMedia)
                .map(contact -> new Contact(
                        unit.getName().equals(contact.getLabel()) ? null : Text.ofNullable(contact.getLabel()),
                        contact.getPhone(),
                        contact.getEmail(),
                        true))
                .map(this::line)
                .toList();
    }

    private List<Wording> line(Contact contact) {
        var parts = new ArrayList<Wording>();
        if (contact.label() != null) {
            parts.add(Wording.of(contact.label().localized(), reader));
        }
        Stream.of(contact.phone(), contact.email())
                .filter(Objects::nonNull)
                .map(this::plain)
                .forEach(parts::add);
        return parts;
    }

    private Wording plain(@Nullable String text) {
        return new Wording(Objects.requireNonNullElse(text, ""), Languages.code(reader), false);
    }
}
