package kz.mediagrid.gateway.opening;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kz.mediagrid.edge.page.TypedTexts;
import kz.mediagrid.gateway.addressee.AddresseeGroup;
import kz.mediagrid.gateway.addressee.TickedBodies;
import kz.mediagrid.schemas.Agency;

/**
 * The form that opens a joint matter, as a browser sends it.
 *
 * @param fields the texts by the names of their fields, without blank ones
 */
record OpeningForm(Map<String, String> fields) {

    private static final Pattern FIELD =
            Pattern.compile("(subject|text)\\.(kk|ru|en)|aroseOn|(to|copy)\\.[a-z0-9]{1,32}|(all|copy-all)\\.[A-Z]+");

    OpeningForm {
        fields = Map.copyOf(fields);
    }

    /** The fields that a browser sent, without those that the form does not have. */
    static OpeningForm typed(Map<String, String> parameters) {
        return new OpeningForm(TypedTexts.of(parameters, FIELD));
    }

    /** The text of the field; empty if nothing was typed. Templates call this. */
    public String get(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The bodies that the matter concerns. */
    TickedBodies concerned() {
        return new TickedBodies(fields, "to", "all");
    }

    /** The bodies that get the matter in copy. */
    TickedBodies inCopy() {
        return new TickedBodies(fields, "copy", "copy-all");
    }

    /** The group with this body that is chosen in both lists; empty if there is none. */
    Optional<AddresseeGroup> groupInBothLists(Agency body) {
        return concerned().groupOf(body).filter(group -> inCopy().groupOf(body).isPresent());
    }

    /**
     * The content of the API's call.
     *
     * @param concerned the codes of the bodies that the matter concerns
     * @param inCopy the codes of the bodies in copy
     */
    Map<String, Object> content(List<String> concerned, List<String> inCopy) {
        var content = new TreeMap<String, Object>();
        content.put("bodies", concerned);
        content.put("inCopy", inCopy);
        if (!get("aroseOn").isEmpty()) {
            content.put("aroseOn", get("aroseOn"));
        }
        TypedTexts.putSubjectAndText(content, fields);
        return content;
    }
}
