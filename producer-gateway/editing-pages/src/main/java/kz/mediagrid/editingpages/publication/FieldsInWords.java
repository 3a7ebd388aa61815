package kz.mediagrid.editingpages.publication;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.FileInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.schemas.Accreditation;
import kz.mediagrid.schemas.Contact;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Material;
import kz.mediagrid.schemas.MaterialKind;
import kz.mediagrid.schemas.Organiser;
import kz.mediagrid.schemas.PressUnit;
import kz.mediagrid.schemas.Speaker;
import org.jspecify.annotations.Nullable;

/** The fields of an entry in one reader's words. A text stays in each of its languages, since it may change in one alone. */
final class FieldsInWords {

    private static final Set<String> DAYS_AND_HOURS = Set.of("date", "endDate", "timing", "startTime", "endTime");
    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    /** The key of a text in the reader's words. */
    private static final String WORDS = "";

    private final Words words;
    private final DatesInWords dates;

    FieldsInWords(Words words) {
        this.words = words;
        this.dates = new DatesInWords(words);
    }

    /** The days and hours of the event. */
    String when(GridEntry entry) {
        var lastDay = entry.getEndDate();
        var days = lastDay == null ? dates.weekday(entry.getDate()) : dates.days(entry.getDate(), lastDay);
        return days + ", " + dates.hours(entry.getTiming(), entry.getStartTime(), entry.getEndTime());
    }

    /** @param fields the names of the fields that differ */
    List<FieldChange> changes(List<String> fields, GridEntry before, GridEntry after) {
        return fields.stream()
                .map(field -> DAYS_AND_HOURS.contains(field) ? "when" : field)
                .distinct()
                // The kind of the change says it.
                .filter(field -> !field.equals("standing"))
                .flatMap(field -> worded(field, texts(field, before), texts(field, after)).stream())
                .toList();
    }

    /** The field's changes in words. A field that differs, but not in its words, has changed in other details. */
    private List<FieldChange> worded(String field, Map<String, String> before, Map<String, String> after) {
        var changes = changes(field, before, after).toList();
        return changes.isEmpty()
                ? List.of(new FieldChange(field, WORDS, null, words.say("publication.other-details")))
                : changes;
    }

    private static Stream<FieldChange> changes(String field, Map<String, String> before, Map<String, String> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .filter(language -> !Objects.equals(before.get(language), after.get(language)))
                .sorted(Comparator.comparing(LANGUAGES::indexOf))
                .map(language -> new FieldChange(field, language, before.get(language), after.get(language)));
    }

    /** The texts of the field by language. */
    private Map<String, String> texts(String field, GridEntry entry) {
        if (field.equals("when")) {
            return inWords(when(entry));
        }
        var value = entry.get(field);
        return field.equals("movedTo")
                ? inWords(entry.getMovedTo() == null ? null : dates.weekday(entry.getMovedTo()))
                : texts(value);
    }

    private Map<String, String> texts(@Nullable Object value) {
        if (value instanceof LocalizedText text) {
            return text(text);
        }
        if (value instanceof List<?> list) {
            return joined(list);
        }
        if (value instanceof Organiser organiser) {
            return with(text(organiser.getName()), contacts(organiser.getContacts()));
        }
        if (value instanceof PressUnit unit) {
            return with(text(unit.getName()), contacts(unit.getContacts()));
        }
        if (value instanceof Speaker speaker) {
            var name = speaker.getName() == null ? Map.<String, String>of() : text(speaker.getName());
            var position = text(speaker.getPosition());
            position.replaceAll(
                    (language, post) -> name.containsKey(language) ? name.get(language) + ", " + post : post);
            return with(position, contacts(speaker.getContacts()));
        }
        if (value instanceof Material material) {
            return with(text(material.getTitle()), described(material));
        }
        if (value instanceof Accreditation accreditation) {
            var until = dates.until(accreditation.getDeadline()).text();
            return inWords(accreditation.getUrl() == null ? until : until + ", " + accreditation.getUrl());
        }
        if (value instanceof Boolean is) {
            return inWords(is ? words.say("publication.yes") : words.say("publication.no"));
        }
        return inWords(value == null ? null : value.toString());
    }

    private static Map<String, String> inWords(@Nullable String text) {
        return text == null ? Map.of() : Map.of(WORDS, text);
    }

    private static Map<String, String> text(LocalizedText text) {
        var texts = new TreeMap<String, String>();
        LANGUAGES.forEach(language -> {
            if (text.get(language) instanceof String written && !written.isBlank()) {
                texts.put(language, written);
            }
        });
        return texts;
    }

    private Map<String, String> joined(List<?> list) {
        var each = list.stream().map(this::texts).toList();
        return each.stream()
                .flatMap(texts -> texts.keySet().stream())
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        language -> each.stream()
                                .map(texts -> texts.get(language))
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining("; "))));
    }

    private static Map<String, String> with(Map<String, String> texts, String more) {
        if (!more.isEmpty()) {
            texts.replaceAll((language, text) -> text + " (" + more + ")");
        }
        return texts;
    }

    private String described(Material material) {
        var kind = material.getKind() == MaterialKind.UNKNOWN ? null : words.say("material.kind." + material.getKind());
        var file = FileInWords.ofNullable(material, words);
        return Stream.of(kind, file == null ? null : file.text(), material.getUrl())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private String contacts(List<Contact> contacts) {
        var reader = Languages.of(words.locale());
        return contacts.stream()
                .flatMap(contact -> Stream.of(
                        contact.getLabel() == null
                                ? null
                                : Wording.of(contact.getLabel(), reader).text(),
                        contact.getPhone(),
                        contact.getEmail()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
