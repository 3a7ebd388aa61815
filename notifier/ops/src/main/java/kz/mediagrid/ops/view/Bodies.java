package kz.mediagrid.ops.view;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.Contact;
import kz.mediagrid.schemas.LocalizedText;

/** What the directory says of bodies to those who watch: their names, and how to reach their press units. */
public final class Bodies {

    private final Map<String, Agency> byCode = new ConcurrentHashMap<>();

    /** Takes in an entry as the directory now has it. */
    public void apply(Agency agency) {
        byCode.put(agency.getAgencyCode(), agency);
    }

    /** The body's name; its code where the directory has no such body. */
    public LocalizedText name(String code) {
        var agency = byCode.get(code);
        return agency == null
                ? LocalizedText.newBuilder().setRu(code).setKk(code).build()
                : agency.getName();
    }

    /** The telephone of its press unit, where one is released. */
    public Optional<String> phone(String code) {
        return contacts(code)
                .map(Contact::getPhone)
                .filter(phone -> phone != null && !phone.isBlank())
                .findFirst();
    }

    private Stream<Contact> contacts(String code) {
        return Stream.ofNullable(byCode.get(code))
                .flatMap(agency -> Stream.ofNullable(agency.getPressUnit()))
                .flatMap(unit -> unit.getContacts().stream())
                // Whatever a newer gateway may write there, a private contact is not for this page.
                .filter(Contact::getForMedia);
    }
}
