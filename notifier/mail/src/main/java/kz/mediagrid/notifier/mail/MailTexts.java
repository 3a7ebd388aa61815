package kz.mediagrid.notifier.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.edge.mail.MailText;
import kz.mediagrid.grid.filing.Filed;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.schemas.MessageOwed;
import org.jspecify.annotations.Nullable;

/** Writes mails about state bodies' obligations. Each mail is in Kazakh, then in Russian. */
final class MailTexts {

    private static final String UNTITLED = "—";

    private final MailWords words;
    private final Function<String, LocalizedText> names;
    private final SkippedDays skippedDays;
    private final QuestionLines questionLines;

    /**
     * @param names returns a state body's name by its code
     * @param calendars returns a working calendar by its version
     */
    MailTexts(
            MailWords words,
            Function<String, LocalizedText> names,
            Function<String, Optional<WorkingCalendar>> calendars,
            PageLinks links) {
        this.words = words;
        this.names = names;
        this.skippedDays = new SkippedDays(words, calendars);
        this.questionLines = new QuestionLines(words, names, links);
    }

    /** Writes the mail for a message about an obligation. */
    MailText write(MailForm form, MessageDue message, MailFacts facts) {
        return form.write(locale -> subject(message, facts.owed(), locale), locale -> lines(message, facts, locale));
    }

    /** Whether the term begins with the body's agreement: an earlier mail told it of the request. */
    private static boolean isAgreed(MessageDue message, @Nullable AskedQuestion question) {
        return message.getMessageKind() == MessageKind.REQUESTED
                && question != null
                && !question.owing().contains(message.getBody());
    }

    private List<String> lines(MessageDue message, MailFacts facts, Locale locale) {
        var owed = facts.owed();
        var question = facts.question();
        var lines = new ArrayList<String>();
        lines.add(
                isAgreed(message, question)
                        ? words.say(locale, "mail.text.agreed")
                        : words.say(
                                locale,
                                "mail.text." + message.getMessageKind() + "." + owed.getKind(),
                                form(facts.filed(), locale)));
        lines.add(words.say(locale, "mail.what") + " " + what(message, owed, locale));
        lines.add(words.say(locale, "mail.body") + " "
                + MailWords.isolated(MailWords.in(names.apply(message.getBody()), locale, message.getBody())));
        if (owed.getDueAt() != null && message.getMessageKind() != MessageKind.CANCELLED) {
            lines.add(due(owed, owed.getDueAt(), locale));
            if (question != null && facts.proof() != null) {
                skippedDays.of(facts.proof(), locale).ifPresent(lines::add);
            }
        }
        MailWords.labelled(
                lines, words.say(locale, "mail.reason"), MailWords.lines(MailWords.in(facts.reason(), locale, "")));
        if (message.getStep() > 0) {
            lines.add(words.say(locale, "mail.step") + " " + message.getStep());
        }
        if (question != null) {
            lines.addAll(questionLines.of(question, message, owed, locale));
        }
        return lines;
    }

    private String subject(MessageDue message, MessageOwed owed, Locale locale) {
        return MailWords.oneLine(words.say(locale, "mail.subject." + message.getMessageKind() + "." + owed.getKind())
                + ": " + what(message, owed, locale));
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
