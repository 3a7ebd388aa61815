package kz.mediagrid.agencypages.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Words;

/**
 * A stored text that differs from the typed one.
 *
 * @param label the name of the field, in the reader's language
 * @param text the stored text, or what a stored choice or day means, in the reader's language
 */
public record Theirs(String field, String label, String text) {

    /**
     * The fields of the form of an event or of a reply in which the stored form differs from the typed one. The reason for a change
     * is never stored, and the label of a contact is not shown.
     *
     * @param typed the typed texts by the names of their fields
     * @param stored the stored texts by the names of their fields
     */
    public static List<Theirs> differing(Map<String, String> typed, Map<String, String> stored, Words words) {
        var names = new TreeSet<>(typed.keySet());
        names.addAll(stored.keySet());
        return names.stream()
                .filter(name -> EventForm.isShown(name) && !name.startsWith("revisionReason"))
                .filter(name -> !said(typed, name).equals(said(stored, name)))
                .map(name -> new Theirs(
                        name, FieldNames.of(name, words), worded(name, stored.getOrDefault(name, ""), words)))
                .toList();
    }

    /** A box that nobody ticked says nothing. */
    private static String said(Map<String, String> form, String name) {
        var text = form.getOrDefault(name, "");
        return text.equals("false") ? "" : text;
    }

    private static String worded(String field, String text, Words words) {
        var last = field.substring(field.lastIndexOf('.') + 1);
        return switch (last) {
            case "forMedia", "textForMedia", "dateToBeConfirmed" ->
                words.say(text.equals("true") ? "body.value.true" : "body.value.false");
            case "file" -> text.isEmpty() ? "" : words.say("file.type.other");
            case "timing" -> choice("draft.timing." + text, text, words);
            case "kind" -> choice("draft.material.kind." + text, text, words);
            case "language" -> choice("form.language." + text, text, words);
            case "date", "endDate", "deadline" -> day(text, words);
            default -> text;
        };
    }

    /** The words of a choice that the form offers; another text as it is. */
    private static String choice(String key, String text, Words words) {
        return Objects.requireNonNull(words.bundles().getMessage(key, null, text, words.locale()));
    }

    /** The day or the moment in words; a text that is none as it was typed. */
    private static String day(String text, Words words) {
        var dates = new DatesInWords(words);
        try {
            return text.contains("T")
                    ? dates.moment(LocalDateTime.parse(text)
                                    .atZone(AlmatyTime.ZONE)
                                    .toInstant())
                            .text()
                    : dates.weekday(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return text;
        }
    }
}
