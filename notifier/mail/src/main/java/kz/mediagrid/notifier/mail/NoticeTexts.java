package kz.mediagrid.notifier.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.mediagrid.edge.mail.MailText;
import kz.mediagrid.edge.page.AlphabeticalOrder;
import kz.mediagrid.schemas.LocalizedText;

/** Writes the mail by which a state body receives the consolidated notice of a joint matter. */
final class NoticeTexts {

    private final MailWords words;
    private final Function<String, LocalizedText> names;
    private final PageLinks links;

    /** @param names returns a state body's name by its code */
    NoticeTexts(MailWords words, Function<String, LocalizedText> names, PageLinks links) {
        this.words = words;
        this.names = names;
        this.links = links;
    }

    /** @param agency code of the state body that receives the mail */
    MailText write(MailForm form, Notice notice, String agency) {
        return form.write(locale -> subject(notice, locale), locale -> lines(notice, agency, locale));
    }

    private String subject(Notice notice, Locale locale) {
        var kind = notice.matter().supplement() > 0
                ? words.say(
                        locale,
                        "mail.subject.notice-supplement",
                        notice.matter().supplement())
                : words.say(locale, "mail.subject.JOINT_NOTICE");
        return MailWords.oneLine(kind + ": "
                + MailWords.isolated(
                        MailWords.title(MailWords.in(notice.matter().subject(), locale, "—"))));
    }

    private List<String> lines(Notice notice, String agency, Locale locale) {
        var lines = new ArrayList<String>();
        lines.add(
                notice.isCopyFor(agency)
                        ? words.say(locale, "mail.text.notice-in-copy")
                        : words.say(locale, "mail.text.JOINT_NOTICE"));
        if (notice.matter().supplement() > 0) {
            lines.add(words.say(locale, "mail.supplement", notice.matter().supplement()));
        }
        MailWords.labelled(
                lines,
                words.say(locale, "mail.matter"),
                MailWords.lines(MailWords.in(notice.matter().subject(), locale, "—")));
        lines.add(words.say(locale, "mail.arose-on") + " "
                + words.dates(locale).full(notice.matter().aroseOn()));
        MailWords.labelled(
                lines, words.say(locale, "mail.editor"), MailWords.lines(MailWords.in(notice.text(), locale, "")));
        var byName = notice.said().stream()
                .sorted(AlphabeticalOrder.by(said -> name(said.agency(), locale)))
                .toList();
        for (var said : byName) {
            var name = name(said.agency(), locale) + ":";
            MailWords.labelled(lines, name, MailWords.lines(MailWords.in(said.text(), locale, "")));
            for (var material : said.materials()) {
                lines.add(MailWords.oneLine(name + " " + words.say(locale, "mail.material") + " "
                        + MailWords.isolated(MailWords.in(material.title(), locale, "")) + " " + material.url()));
            }
        }
        if (!notice.missing().isEmpty()) {
            var silent = notice.missing().stream()
                    .map(code -> name(code, locale))
                    .sorted(AlphabeticalOrder.by(Function.identity()))
                    .collect(Collectors.joining("; "));
            lines.add(words.say(locale, "mail.missing") + " " + silent);
        }
        if (notice.isShortened()) {
            lines.add(words.say(locale, "mail.shortened"));
        }
        if (notice.agencies().contains(agency) || notice.isCopyFor(agency)) {
            lines.add(words.say(locale, "mail.whole"));
            lines.addAll(links.to("/matters/" + notice.matter().id(), words.say(locale, "mail.notice-here"), locale));
        }
        return lines;
    }

    private String name(String code, Locale locale) {
        return MailWords.isolated(MailWords.in(names.apply(code), locale, code));
    }
}
