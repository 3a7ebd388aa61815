package kz.mediagrid.notifier.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.mediagrid.edge.mail.MailText;
import kz.mediagrid.notifier.mail.WeekReceipt.Change;
import kz.mediagrid.notifier.mail.WeekReceipt.Covered;
import kz.mediagrid.schemas.LocalizedText;

/** Writes the mail by which a state body receives the receipt of its declaration of a week. */
final class ReceiptTexts {

    private static final String UNTITLED = "—";

    private final MailWords words;
    private final PageLinks links;

    ReceiptTexts(MailWords words, PageLinks links) {
        this.words = words;
        this.links = links;
    }

    /** @param agency the name of the state body */
    MailText write(MailForm form, WeekReceipt receipt, LocalizedText agency) {
        return form.write(locale -> subject(receipt, locale), locale -> lines(receipt, agency, locale));
    }

    private String subject(WeekReceipt receipt, Locale locale) {
        return words.say(locale, "mail.subject.WEEK_DECLARED") + ": " + week(receipt, locale);
    }

    private List<String> lines(WeekReceipt receipt, LocalizedText agency, Locale locale) {
        var outcome = receipt.outcome();
        var declaration = receipt.declaration();
        var lines = new ArrayList<String>();
        lines.add(words.say(locale, declaration.getNoEvents() ? "mail.declared.none" : "mail.declared.complete"));
        lines.add(words.say(locale, "mail.week") + " " + week(receipt, locale));
        lines.add(words.say(locale, "mail.body") + " "
                + MailWords.isolated(MailWords.in(agency, locale, outcome.getAgencyCode())));
        lines.add(words.say(locale, "mail.received") + " "
                + words.dates(locale).fullMoment(outcome.getReceivedAt()).text());
        if (declaration.getActorPost() != null) {
            lines.add(words.say(locale, "mail.by") + " " + MailWords.isolated(declaration.getActorPost()));
        }
        lines.add(words.say(locale, "mail.covers") + " " + declaration.getEventCount());
        for (var event : receipt.events()) {
            lines.add(event(event, locale));
        }
        if (declaration.getEventCount() > receipt.events().size()) {
            lines.add(words.say(
                    locale,
                    "mail.covers.more",
                    declaration.getEventCount() - receipt.events().size()));
        }
        lines.add(words.say(locale, "mail.number") + " " + outcome.getSubmissionId());
        lines.add(words.say(locale, "mail.hash") + " " + declaration.getEventsHash());
        lines.addAll(links.to("/week/" + receipt.week() + "/receipt", words.say(locale, "mail.page"), locale));
        return lines;
    }

    private String week(WeekReceipt receipt, Locale locale) {
        return words.dates(locale).fullWeek(receipt.week()).text();
    }

    private String event(Covered covered, Locale locale) {
        var details = covered.details();
        var line = time(covered, locale) + ": "
                + MailWords.isolated(MailWords.title(MailWords.in(details.getTitle(), locale, UNTITLED)));
        return covered.change() == Change.NONE
                ? line
                : line + " " + words.say(locale, "mail.since." + covered.change());
    }

    private String time(Covered covered, Locale locale) {
        if (covered.change() == Change.POSTPONED) {
            return words.say(locale, "mail.covers.date-open");
        }
        var details = covered.details();
        var dates = words.dates(locale);
        var day = dates.daysOf(details.getDate(), details.getEndDate());
        return day + ", " + dates.hours(details.getTiming(), details.getStartTime(), details.getEndTime());
    }
}
