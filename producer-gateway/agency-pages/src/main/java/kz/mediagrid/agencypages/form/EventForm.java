package kz.mediagrid.agencypages.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.page.TypedTexts;
import kz.mediagrid.gateway.event.SubmitEvent;

/**
 * The typed texts of one event. The name of a field is the path of its value in {@link SubmitEvent}: the names of the members
 * and the positions in lists, joined with dots, e.g. {@code speakers.0.name.kk}.
 *
 * @param fields the texts by the names of their fields, without blank ones
 */
public record EventForm(Map<String, String> fields) {

    private static final String TEXT = "\\.(kk|ru|en)";
    private static final String CONTACT = "contacts\\.[0-9]{1,2}\\.(label" + TEXT + "|phone|email|forMedia)";

    /** The fields that a form has. */
    private static final Pattern FIELD = Pattern.compile(String.join(
            "|",
            "date|endDate|timing|startTime|endTime|streamUrl|dateToBeConfirmed|accreditation\\.(deadline|url)",
            "(title|place|purpose|outcome|revisionReason)" + TEXT,
            "(objective|keyMessages\\.[0-9]{1,2})\\.(forMedia|text" + TEXT + ")",
            "organisers\\.[0-9]{1,2}\\.(name" + TEXT + "|" + CONTACT + ")",
            "speakers\\.[0-9]{1,2}\\.((name|position)" + TEXT + "|" + CONTACT + ")",
            MaterialLines.FIELDS));

    /** The fields of a stored draft that no form shows: what is known of a file, and further contacts of one person. */
    private static final Pattern UNSHOWN =
            Pattern.compile("materials\\.[0-9]+\\.(mediaType|sizeBytes|sha256)|.*\\.contacts\\.[1-9].*");

    /** The label of a contact, which a form sends again as it is. */
    private static final Pattern LABEL = Pattern.compile(".*\\.label" + TEXT);

    private static final String DAY = "date";
    private static final String LAST_DAY = "endDate";
    private static final String MATERIALS = "materials.";
    private static final String DEADLINE = "accreditation.deadline";
    private static final Set<String> FLAGS = Set.of("forMedia", "dateToBeConfirmed");

    public EventForm {
        fields = Map.copyOf(fields);
    }

    public static EventForm empty() {
        return new EventForm(Map.of());
    }

    /** The fields that a browser sent, without those that the form does not have. */
    public static EventForm typed(Map<String, String> parameters) {
        return new EventForm(TypedTexts.of(parameters, FIELD));
    }

    /** The fields of an event, as its body filed it. */
    public static EventForm of(SubmitEvent event) {
        var fields = FormContent.fieldsOf(event);
        fields.computeIfPresent(
                DEADLINE,
                (name, instant) -> LocalTimes.instant(instant)
                        .map(at -> at.atZone(AlmatyTime.ZONE).toLocalDateTime().toString())
                        .orElse(instant));
        return new EventForm(fields);
    }

    /** The text of the field; empty if nothing was typed. Templates call this. */
    public String get(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The number of items of the list {@code name}, counted up to its last item with a text. */
    public int size(String name) {
        return FormContent.size(fields, name);
    }

    /** This form with the materials of {@code stored}. */
    public EventForm withMaterialsOf(EventForm stored) {
        return withThoseOf(stored, name -> name.startsWith(MATERIALS));
    }

    /**
     * This form with the fields of {@code stored} that no form shows, and so no browser sends. The type, the size and the hash of a
     * file stay only with the file's address: nobody fetched what is at another one.
     */
    EventForm withUnshownOf(EventForm stored) {
        return withThoseOf(
                stored,
                name -> UNSHOWN.matcher(name).matches()
                        && (!name.startsWith(MATERIALS) || get(addressOf(name)).equals(stored.get(addressOf(name)))));
    }

    /** Whether a person sees the field in the form. */
    static boolean isShown(String name) {
        return !UNSHOWN.matcher(name).matches() && !LABEL.matcher(name).matches();
    }

    /** The field with the address of the material that the field {@code name} belongs to. */
    private static String addressOf(String name) {
        return name.substring(0, name.lastIndexOf('.')) + ".url";
    }

    private EventForm withThoseOf(EventForm stored, Predicate<String> wanted) {
        var all = new TreeMap<>(fields);
        stored.fields().forEach((name, text) -> {
            if (wanted.test(name)) {
                all.put(name, text);
            }
        });
        return new EventForm(all);
    }

    /** The fields of this form, with those of {@code over} instead where both have a text. */
    public EventForm with(EventForm over) {
        var all = new TreeMap<>(fields);
        all.putAll(over.fields());
        return new EventForm(all);
    }

    /** This form, whose last day moves by as many days as its first day did since {@code before}. */
    public EventForm movedFrom(EventForm before) {
        var moved = new TreeMap<>(fields);
        moved.computeIfPresent(LAST_DAY, (name, last) -> {
            try {
                var days = ChronoUnit.DAYS.between(LocalDate.parse(before.get(DAY)), LocalDate.parse(get(DAY)));
                return LocalDate.parse(last).plusDays(days).toString();
            } catch (DateTimeException e) {
                // The API reports at its field what is no day.
                return last;
            }
        });
        return new EventForm(moved);
    }

    /** The event as content of an API call. */
    FormContent content() {
        return FormContent.of(fields, EventForm::value);
    }

    private static Object value(String name, String text) {
        var last = name.substring(name.lastIndexOf('.') + 1);
        if (FLAGS.contains(last)) {
            return text.equals("true");
        }
        if (last.equals("sizeBytes") && text.matches("[0-9]{1,18}")) {
            return Long.valueOf(text);
        }
        return name.equals(DEADLINE) ? deadline(text) : text;
    }

    private static String deadline(String text) {
        try {
            return LocalTimes.write(
                    LocalDateTime.parse(text).atZone(AlmatyTime.ZONE).toInstant());
        } catch (DateTimeException e) {
            // The API reports it at its field.
            return text;
        }
    }
}
