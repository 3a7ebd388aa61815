package kz.mediagrid.notifier.mail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.mail.MailText;
import kz.mediagrid.grid.filing.Filed;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageOwed;
import org.springframework.context.MessageSource;

/** Writes mails about state bodies' obligations. Each mail is in Kazakh, then in Russian. */
final class MailTexts {

    private static final String UNTITLED = "—";

    private final MailWords words;

    /** @param words the bundle {@code mail-words} */
    MailTexts(MessageSource words) {
        this.words = new MailWords(words);
    }

    /**
     * Writes the mail for a message about an obligation.
     *
     * @param agency the name of the state body that has the obligation
     * @param filed the state body's filings for the week, if the obligation is a weekly form
     */
    MailText write(MessageDue message, MessageOwed owed, LocalizedText agency, Filed filed) {
        return MailText.inBoth(
                locale -> subject(message, owed, locale), locale -> lines(message, owed, agency, filed, locale));
    }

    private String subject(MessageDue message, MessageOwed owed, Locale locale) {
        return MailWords.oneLine(words.say(locale, "mail.subject." + message.getMessageKind() + "." + owed.getKind())
                + ": " + what(message, owed, locale));
    }

    private List<String> lines(MessageDue message, MessageOwed owed, LocalizedText agency, Filed filed, Locale locale) {
        return Stream.of(
                        words.say(
                                locale,
                                "mail.text." + message.getMessageKind() + "." + owed.getKind(),
                                form(filed, locale)),
                        words.say(locale, "mail.what") + " " + what(message, owed, locale),
                        words.say(locale, "mail.body") + " "
                                + MailWords.isolated(MailWords.in(agency, locale, message.getBody())),
                        owed.getDueAt() == null ? "" : due(owed, owed.getDueAt(), locale),
                        message.getStep() > 0 ? words.say(locale, "mail.step") + " " + message.getStep() : "",
                        words.say(locale, "mail.automatic"))
                .filter(line -> !line.isEmpty())
                .map(MailWords::oneLine)
                .toList();
    }

    /** The state of a weekly form in words, such as {@code 3 events were filed, the week is not declared complete}. */
    private String form(Filed filed, Locale locale) {
        return words.say(locale, "mail.form." + filed.words(locale), filed.planned());
    }

    private String due(MessageOwed owed, Instant dueAt, Locale locale) {
        var due = words.say(locale, "mail.due") + " "
                + words.dates(locale).fullUntil(dueAt).text();
        return owed.getProvisional() ? due + " " + words.say(locale, "mail.provisional") : due;
    }

    /** The obligation in words, such as {@code answer to the request “School meals”}. */
    private String what(MessageDue message, MessageOwed owed, Locale locale) {
        var title = message.getTitle() == null
                ? untitled(message, owed, locale)
                : MailWords.isolated(MailWords.title(MailWords.in(message.getTitle(), locale, UNTITLED)));
        return words.say(locale, "mail.kind." + owed.getKind(), title);
    }

    /** The text for an obligation without a title: the week's days if the obligation is about a week, otherwise a dash. */
    private String untitled(MessageDue message, MessageOwed owed, Locale locale) {
        return switch (owed.getKind()) {
            case WEEKLY_SUBMISSION, GRID_DISPATCH ->
                words.dates(locale)
                        .fullWeek(GridWeek.parse(message.getSubject()))
                        .text();
            default -> UNTITLED;
        };
    }
}
