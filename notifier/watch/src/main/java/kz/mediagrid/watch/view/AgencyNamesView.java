package kz.mediagrid.watch.view;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.Contact;
import kz.mediagrid.schemas.LocalizedText;

/** The view of the directory's state bodies, with their names and their press units' telephones. */
public final class AgencyNamesView {

    private final Map<String, Agency> byCode = new ConcurrentHashMap<>();

    /** Applies a directory entry's new state. */
    public void apply(Agency agency) {
        byCode.put(agency.getAgencyCode(), agency);
    }

    /** The codes of all state bodies of the directory. */
    public Set<String> codes() {
        return Set.copyOf(byCode.keySet());
    }

    /** The state body's name; empty if the directory does not list the state body. */
    public Optional<LocalizedText> find(String code) {
        return Optional.ofNullable(byCode.get(code)).map(Agency::getName);
    }

    /** The state body's name, or its code if the directory does not list the state body. */
    public LocalizedText name(String code) {
        return find(code)
                .orElseGet(
                        () -> LocalizedText.newBuilder().setRu(code).setKk(code).build());
    }

    /** The telephone of the state body's press unit; empty if none is released. */
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
                // Private contacts are never shown here, even if a newer gateway writes them to the directory.
                .filter(Contact::getForMedia);
    }
}
