package kz.mediagrid.formats;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import org.jspecify.annotations.Nullable;

/** The statements below an entry's title as plain text: each a line with its label, in one reader's language. */
public final class EntryLines {

    private final Words words;
    private final UnaryOperator<String> prose;
    private final UnaryOperator<String> exact;
    private final Predicate<String> names;

    /**
     * @param prose makes an agency's text safe for the format, on one line
     * @param exact does the same for telephone numbers and addresses, whose signs stay as they are
     */
    public EntryLines(Words words, UnaryOperator<String> prose, UnaryOperator<String> exact) {
        this(words, prose, exact, language -> true);
    }

    /** @param names whether a text in this foreign language is followed by the name of the language */
    private EntryLines(Words words, UnaryOperator<String> prose, UnaryOperator<String> exact, Predicate<String> names) {
        this.words = words;
        this.prose = prose;
        this.exact = exact;
        this.names = names;
    }

    /** The same for one entry, whose first text in each foreign language alone names the language. */
    EntryLines ofOneEntry() {
        return new EntryLines(words, prose, exact, new HashSet<String>()::add);
    }

    /** The reason, the new date and the authorised body's note. */
    public List<String> notices(EntryInWords entry) {
        return present(
                line("entry.reason", orNull(entry.notices().reason())),
                line("entry.new-day", newDay(entry)),
                line("entry.note", orNull(entry.notices().note())));
    }

    public List<String> place(EntryInWords entry) {
        return present(line("entry.place", said(entry.place())));
    }

    /** The purpose, the outcome and the speakers, which readers see of a planned event alone. */
    public List<String> facts(EntryInWords entry) {
        if (!entry.head().planned()) {
            return List.of();
        }
        var speakers = entry.facts().speakers().stream()
                .map(speaker -> Stream.of(orNull(speaker.name()), said(speaker.position()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        return present(
                line("entry.purpose", said(entry.facts().purpose())),
                line("entry.outcome", orNull(entry.facts().outcome())),
                line("entry.speakers", speakers));
    }

    public List<String> organisers(EntryInWords entry) {
        return present(line(
                "entry.organisers",
                entry.facts().organisers().stream().map(this::said).collect(Collectors.joining("; "))));
    }

    public List<String> contacts(EntryInWords entry) {
        return present(line("entry.contacts", contacts(entry.attendance().contacts())));
    }

    /** Accreditation and live stream of a planned event. */
    public List<String> attendance(EntryInWords entry) {
        return entry.head().planned()
                ? present(
                        line(
                                "entry.accreditation",
                                accreditation(entry.attendance().accreditation())),
                        line("entry.stream", entry.attendance().stream()))
                : List.of();
    }

    private @Nullable String newDay(EntryInWords entry) {
        if (entry.notices().newDay() != null) {
            return entry.notices().newDay().day();
        }
        return entry.head().dateOpen() ? words.say("entry.date-open") : null;
    }

    private String contacts(List<ContactInWords> contacts) {
        return contacts.isEmpty()
                ? words.say("entry.no-contacts")
                : contacts.stream()
                        .map(contact -> Stream.of(
                                        orNull(contact.label()),
                                        orNull(contact.whose()),
                                        exact(contact.phone()),
                                        exact(contact.email()))
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("; "));
    }

    private @Nullable String accreditation(EntryInWords.@Nullable Accreditation accreditation) {
        if (accreditation == null) {
            return null;
        }
        var until = accreditation.until().text();
        if (accreditation.over()) {
            return until + " (" + words.say("entry.over") + ")";
        }
        return accreditation.href() == null ? until : until + ", " + accreditation.href();
    }

    /** The text; if it is not in the reader's language, followed by the name of its language. */
    public String said(Wording wording) {
        var text = prose.apply(wording.text());
        return wording.foreign() && names.test(wording.language())
                ? text + " (" + words.say("text.in." + wording.language()) + ")"
                : text;
    }

    private @Nullable String line(String key, @Nullable String value) {
        return value == null || value.isEmpty() ? null : words.say(key) + ": " + value;
    }

    private @Nullable String orNull(@Nullable Wording wording) {
        return wording == null ? null : said(wording);
    }

    private @Nullable String exact(@Nullable String address) {
        return address == null ? null : exact.apply(address);
    }

    private static List<String> present(@Nullable String... lines) {
        return Stream.of(lines).flatMap(Stream::ofNullable).toList();
    }
}
