package kz.mediagrid.notifier.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.mediagrid.edge.mail.MailText;
import org.jspecify.annotations.Nullable;

/** Writes the mails to the former and to the new address of a press unit about the change of its address in the directory. */
final class AddressTexts {

    private final MailWords words;
    private final Addresses addresses;

    /** @param addresses returns the names of state bodies and the telephone number of the authorised body */
    AddressTexts(MailWords words, Addresses addresses) {
        this.words = words;
        this.addresses = addresses;
    }

    MailText write(MailForm form, AddressChange change) {
        return form.write(
                locale -> words.say(locale, "mail.address.subject") + ": " + name(change.agency(), locale),
                locale -> lines(change, locale));
    }

    private List<String> lines(AddressChange change, Locale locale) {
        var lines = new ArrayList<String>();
        lines.add(words.say(locale, "mail.address.text"));
        lines.add(words.say(locale, "mail.body") + " " + name(change.agency(), locale));
        lines.add(words.say(locale, "mail.address.before") + " " + address(change.before(), locale));
        lines.add(words.say(locale, "mail.address.after") + " " + address(change.after(), locale));
        if (change.by() != null) {
            var post = change.post();
            lines.add(words.say(locale, "mail.address.by") + " " + name(change.by(), locale)
                    + (post == null ? "" : ", " + MailWords.isolated(post)));
        }
        lines.add(words.say(locale, "mail.address.at") + " "
                + words.dates(locale).fullMoment(change.at()).text());
        lines.add(words.say(locale, "mail.address.wrong") + " " + authorisedBody(locale));
        return lines;
    }

    private String address(@Nullable String address, Locale locale) {
        return address == null ? words.say(locale, "mail.address.none") : MailWords.isolated(address);
    }

    private String authorisedBody(Locale locale) {
        var name = name(addresses.authorisedBody(), locale);
        var phone = addresses.phoneOfAuthorisedBody();
        return phone == null ? name : name + ", " + MailWords.isolated(phone);
    }

    private String name(String code, Locale locale) {
        return MailWords.isolated(MailWords.in(addresses.name(code), locale, code));
    }
}
