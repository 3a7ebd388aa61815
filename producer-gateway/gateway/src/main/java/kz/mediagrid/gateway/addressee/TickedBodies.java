package kz.mediagrid.gateway.addressee;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.mediagrid.schemas.Agency;

/**
 * The boxes of a form that choose bodies, one by one or by groups.
 *
 * @param fields the fields of the form, without blank ones
 * @param one the beginning of the name of a body's box, before a dot and the code of the body
 * @param group the beginning of the name of a group's box, before a dot and the name of the group
 */
public record TickedBodies(Map<String, String> fields, String one, String group) {

    public TickedBodies {
        fields = Map.copyOf(fields);
    }

    /** Whether the body with this code is chosen by itself. */
    public boolean names(String code) {
        return fields.containsKey(one + "." + code);
    }

    /** Whether the body is chosen, by itself or with a group. */
    public boolean chooses(Agency body) {
        return names(body.getAgencyCode()) || groupOf(body).isPresent();
    }

    /** The chosen group that has the body; empty if no chosen group has it. */
    public Optional<AddresseeGroup> groupOf(Agency body) {
        return Stream.of(AddresseeGroup.values())
                .filter(any -> fields.containsKey(group + "." + any) && any.has(body))
                .findFirst();
    }

    /** The codes that are chosen one by one, sorted. */
    Stream<String> codes() {
        return fields.keySet().stream()
                .filter(name -> name.startsWith(one + "."))
                .map(name -> name.substring(one.length() + 1))
                .sorted();
    }
}
