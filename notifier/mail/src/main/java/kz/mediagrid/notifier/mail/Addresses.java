package kz.mediagrid.notifier.mail;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.calendar.WorkingHours;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.Contact;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MailLanguage;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.watch.view.UnsentReason;
import org.jspecify.annotations.Nullable;

/** The view of the directory for mail: the state bodies' mail addresses, names, languages and working hours. */
final class Addresses {

    private final Map<String, Agency> byCode = new ConcurrentHashMap<>();
    private final String authorisedBody;

    /** @param authorisedBody the authorised body's code */
    Addresses(String authorisedBody) {
        this.authorisedBody = authorisedBody;
    }

    /** The result of an address look-up in the directory. */
    sealed interface Lookup {

        record Found(String address) implements Lookup {}

        record Missing(String why) implements Lookup {}
    }

    void apply(Agency agency) {
        byCode.put(agency.getAgencyCode(), agency);
    }

    /** The state body's name; its code if the state body is not in the directory. */
    LocalizedText name(String code) {
        var agency = byCode.get(code);
        return agency == null ? new LocalizedText(code, code, code) : agency.getName();
    }

    /** The state body's working hours; the usual working hours if the state body is not in the directory. */
    WorkingHours hours(String code, WorkingCalendar calendar) {
        var agency = byCode.get(code);
        return WorkingHours.ofAgency(agency == null ? null : agency.getClosingTime(), calendar);
    }

    WorkingHours hoursOfAuthorisedBody(WorkingCalendar calendar) {
        return hours(authorisedBody, calendar);
    }

    /** The language of mails to the addressee by the directory; null for Kazakh and Russian in one mail. */
    @Nullable
    Locale language(MessageDue message) {
        return language(
                message.getAddressee() == MessageAddressee.AUTHORISED_BODY ? authorisedBody : message.getBody());
    }

    /** The language of mails to the state body; null for Kazakh and Russian in one mail. */
    @Nullable
    Locale language(String code) {
        var agency = byCode.get(code);
        var language = agency == null ? null : agency.getMailLanguage();
        return language == MailLanguage.KK ? MailWords.KAZAKH : language == MailLanguage.RU ? MailWords.RUSSIAN : null;
    }

    Lookup of(MessageDue message) {
        return switch (message.getAddressee()) {
            case UNIT -> unit(message.getBody());
            case HEAD -> of(message.getBody(), UnsentReason.NO_ADDRESS_OF_HEAD, Agency::getHeadEmail);
            case DEPUTY_HEAD ->
                of(message.getBody(), UnsentReason.NO_ADDRESS_OF_DEPUTY_HEAD, Agency::getDeputyHeadEmail);
            case AUTHORISED_BODY -> unit(authorisedBody);
            case UNKNOWN -> new Lookup.Missing(UnsentReason.ADDRESSEE_UNKNOWN.with());
        };
    }

    String authorisedBody() {
        return authorisedBody;
    }

    /** The telephone number of the authorised body's press unit, which the media may know; null if the directory has none. */
    @Nullable
    String phoneOfAuthorisedBody() {
        var agency = byCode.get(authorisedBody);
        return agency == null ? null : unitContact(agency, Contact::getPhone);
    }

    /** Whether the addressee's address is {@code address}. */
    boolean isOf(MessageDue message, String address) {
        return of(message) instanceof Lookup.Found found && found.address().equals(address);
    }

    /** The address of the authorised body's press unit; null if the directory has none. */
    @Nullable
    String ofAuthorisedBody() {
        return unit(authorisedBody) instanceof Lookup.Found found ? found.address() : null;
    }

    private Lookup unit(String code) {
        return of(code, UnsentReason.NO_ADDRESS_OF_UNIT, Addresses::unitEmail);
    }

    private Lookup of(String code, UnsentReason without, Entry entry) {
        var agency = byCode.get(code);
        if (agency == null) {
            return new Lookup.Missing(UnsentReason.BODY_UNKNOWN.with(code));
        }
        var address = entry.email(agency);
        return address == null || address.isBlank()
                ? new Lookup.Missing(without.with(code))
                : new Lookup.Found(address);
    }

    /** Reads a mail address from a state body's directory entry. */
    private interface Entry {
        @Nullable
        String email(Agency agency);
    }

    /** The mail address of the press unit in an entry; null if the entry has none. */
    static @Nullable String unitEmail(Agency agency) {
        return unitContact(agency, Contact::getEmail);
    }

    private static @Nullable String unitContact(Agency agency, ContactItem item) {
        return Stream.ofNullable(agency.getPressUnit())
                .flatMap(unit -> unit.getContacts().stream())
                .map(item::of)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    /** Reads the mail address or the telephone number of a contact. */
    private interface ContactItem {
        @Nullable
        String of(Contact contact);
    }
}
