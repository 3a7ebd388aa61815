package kz.mediagrid.notifier.mail;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.calendar.WorkingHours;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.Contact;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MessageDue;
import org.jspecify.annotations.Nullable;

/** Where people are written to, and in which hours, as the directory has it when they are. */
final class Addresses {

    private final Map<String, Agency> byCode = new ConcurrentHashMap<>();
    private final String authorisedBody;

    /** @param authorisedBody its code */
    Addresses(String authorisedBody) {
        this.authorisedBody = authorisedBody;
    }

    /** What the directory says of an address. */
    sealed interface Lookup {

        record Found(String address) implements Lookup {}

        record Missing(String why) implements Lookup {}
    }

    void apply(Agency agency) {
        byCode.put(agency.getAgencyCode(), agency);
    }

    /** The body's name; its code where the directory has no such body. */
    LocalizedText name(String code) {
        var agency = byCode.get(code);
        return agency == null ? new LocalizedText(code, code, code) : agency.getName();
    }

    /** When the body works; the usual hours where the directory has no such body. */
    WorkingHours hours(String code, WorkingCalendar calendar) {
        var agency = byCode.get(code);
        return WorkingHours.ofBody(agency == null ? null : agency.getClosingTime(), calendar);
    }

    Lookup of(MessageDue message) {
        return switch (message.getAddressee()) {
            case UNIT -> unit(message.getBody());
            case HEAD -> of(message.getBody(), "the head of its press unit", Agency::getHeadEmail);
            case DEPUTY_HEAD -> of(message.getBody(), "its deputy head", Agency::getDeputyHeadEmail);
            case AUTHORISED_BODY -> unit(authorisedBody);
            case UNKNOWN -> new Lookup.Missing("this build does not know to whom it goes");
        };
    }

    private Lookup unit(String code) {
        return of(code, "its press unit", Addresses::unitEmail);
    }

    private Lookup of(String code, String whose, Entry entry) {
        var agency = byCode.get(code);
        if (agency == null) {
            return new Lookup.Missing("The directory has no body '" + code + "'.");
        }
        var address = entry.email(agency);
        return address == null || address.isBlank()
                ? new Lookup.Missing("The directory has no mail address of " + whose + " for the body '" + code + "'.")
                : new Lookup.Found(address);
    }

    /** Where in an entry an address stands. */
    private interface Entry {
        @Nullable
        String email(Agency agency);
    }

    private static @Nullable String unitEmail(Agency agency) {
        return Stream.ofNullable(agency.getPressUnit())
                .flatMap(unit -> unit.getContacts().stream())
                .map(Contact::getEmail)
                .filter(email -> email != null && !email.isBlank())
                .findFirst()
                .orElse(null);
    }
}
