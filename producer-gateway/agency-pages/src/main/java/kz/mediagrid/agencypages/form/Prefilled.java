package kz.mediagrid.agencypages.form;

import java.util.Optional;
import java.util.TreeMap;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.schemas.Contact;
import kz.mediagrid.schemas.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The fields that a new form has from the directory: the body as organiser, with the contact of its press unit. */
@Component
public final class Prefilled {

    private static final String ORGANISER = "organisers.0.";
    private static final String CONTACT = ORGANISER + "contacts.0.";

    private final Directory directory;

    Prefilled(Directory directory) {
        this.directory = directory;
    }

    public EventForm of(Account by) {
        var fields = new TreeMap<String, String>();
        directory.find(by.agency()).ifPresent(agency -> {
            put(fields, ORGANISER + "name", agency.getName());
            Optional.ofNullable(agency.getPressUnit()).stream()
                    .flatMap(unit -> unit.getContacts().stream())
                    .filter(Contact::getForMedia)
                    .findFirst()
                    .ifPresent(contact -> {
                        put(fields, CONTACT + "label", contact.getLabel());
                        put(fields, CONTACT + "phone", contact.getPhone());
                        put(fields, CONTACT + "email", contact.getEmail());
                        fields.put(CONTACT + "forMedia", "true");
                    });
        });
        return new EventForm(fields);
    }

    private static void put(TreeMap<String, String> fields, String name, @Nullable LocalizedText text) {
        if (text != null) {
            put(fields, name + ".kk", text.getKk());
            put(fields, name + ".ru", text.getRu());
        }
    }

    private static void put(TreeMap<String, String> fields, String name, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            fields.put(name, text);
        }
    }
}
