package kz.mediagrid.notifier.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.mediagrid.edge.mail.MailText;
import kz.mediagrid.notifier.mail.OutletTrouble.Kind;
import org.jspecify.annotations.Nullable;

/** Writes the mails about outlets that do not take their deliveries. */
final class OutletTexts {

    private final MailWords words;

    OutletTexts(MailWords words) {
        this.words = words;
    }

    MailText write(MailForm form, OutletTrouble trouble) {
        return form.write(
                locale -> subject(trouble.kind(), locale) + ": " + name(trouble, locale),
                locale -> lines(trouble, locale));
    }

    private String subject(Kind kind, Locale locale) {
        return switch (kind) {
            case WARNED -> words.say(locale, "mail.outlet.subject.warned");
            case SUSPENDED, NOTICES_SUSPENDED, GONE -> words.say(locale, "mail.outlet.subject.suspended");
            case RESUMED -> words.say(locale, "mail.outlet.subject.resumed");
        };
    }

    private List<String> lines(OutletTrouble trouble, Locale locale) {
        var lines = new ArrayList<String>();
        lines.add(words.say(locale, "mail.outlet.name") + " " + name(trouble, locale));
        lines.add(words.say(locale, "mail.outlet.since") + " " + moment(trouble.silentSince(), locale));
        switch (trouble.kind()) {
            case WARNED ->
                lines.add(words.say(locale, "mail.outlet.warned") + " " + moment(trouble.changesAt(), locale));
            case SUSPENDED -> {
                lines.add(words.say(locale, "mail.outlet.failed") + " " + moment(trouble.changesAt(), locale));
                lines.add(words.say(locale, "mail.outlet.probed"));
            }
            case NOTICES_SUSPENDED -> {
                lines.add(words.say(locale, "mail.outlet.failed") + " " + moment(trouble.changesAt(), locale));
                lines.add(words.say(locale, "mail.outlet.people"));
            }
            case GONE -> {
                lines.add(words.say(locale, "mail.outlet.gone") + " " + moment(trouble.changesAt(), locale));
                lines.add(words.say(locale, "mail.outlet.people"));
            }
            case RESUMED -> lines.add(words.say(locale, "mail.outlet.resumed"));
        }
        return lines;
    }

    private String moment(@Nullable Instant at, Locale locale) {
        return at == null ? "" : words.dates(locale).fullMoment(at).text();
    }

    private static String name(OutletTrouble trouble, Locale locale) {
        var outlet = trouble.outlet();
        return MailWords.isolated(MailWords.in(outlet.getName(), locale, outlet.getOutletId()));
    }
}
