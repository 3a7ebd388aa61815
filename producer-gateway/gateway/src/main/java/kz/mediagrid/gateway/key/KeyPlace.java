package kz.mediagrid.gateway.key;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.page.AlphabeticalOrder;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.outlet.KnownOutlets;
import org.jspecify.annotations.Nullable;

/**
 * A body or outlet for whose program a reader may make a key.
 *
 * @param value the value in the form
 * @param name the name in the reader's language
 */
record KeyPlace(
        String value,
        String name,
        List<Role> roles,
        @Nullable String agency,
        @Nullable String outlet) {

    /** The places that {@code reader} may choose, as {@link KeyRights} says; the first one is the reader's own. */
    static List<KeyPlace> of(
            Account reader, Directory directory, KnownOutlets outlets, Words words, Language language) {
        var places = new ArrayList<KeyPlace>();
        if (reader.is(Role.AGENCY)) {
            places.add(body(reader.agency(), directory, language));
        }
        if (reader.is(Role.AUTHORISED_BODY)) {
            places.add(new KeyPlace(
                    "editor", words.say("keys.place.editor"), List.of(Role.AUTHORISED_BODY), reader.agency(), null));
            directory.all().stream()
                    .filter(agency ->
                            !reader.is(Role.AGENCY) || !agency.getAgencyCode().equals(reader.agencyCode()))
                    .map(agency -> body(agency.getAgencyCode(), directory, language))
                    .sorted(AlphabeticalOrder.by(KeyPlace::name))
                    .forEach(places::add);
            outlets.names().entrySet().stream()
                    .map(outlet -> outlet(
                            outlet.getKey(),
                            words.say(
                                    "keys.place.outlet",
                                    Wording.of(outlet.getValue(), language).text())))
                    .sorted(AlphabeticalOrder.by(KeyPlace::name))
                    .forEach(places::add);
        }
        if (reader.is(Role.OPS)) {
            places.add(new KeyPlace("ops", words.say("keys.place.ops"), List.of(Role.OPS), null, null));
        }
        return List.copyOf(places);
    }

    private static KeyPlace body(String code, Directory directory, Language language) {
        var name = Wording.of(directory.nameOf(code), language).text();
        return new KeyPlace("body " + code, name, List.of(Role.AGENCY), code, null);
    }

    private static KeyPlace outlet(String id, String name) {
        return new KeyPlace("outlet " + id, name, List.of(Role.MEDIA), null, id);
    }

    /** The place as fields of the API's call. */
    Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("roles", roles);
        if (agency != null) {
            fields.put("agency", Objects.requireNonNull(agency));
        }
        if (outlet != null) {
            fields.put("outlet", Objects.requireNonNull(outlet));
        }
        return fields;
    }
}
