package kz.mediagrid.agencypages.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.mediagrid.agencypages.form.FormContent;
import kz.mediagrid.edge.page.TypedTexts;
import kz.mediagrid.gateway.agency.PutAgency;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form of the items that a body itself changes in its entry. The name of a field is the path of its value in {@link PutAgency}.
 *
 * @param fields the texts by the names of their fields, without blank ones
 */
record EntryForm(Map<String, String> fields) {

    private static final String CONTACT = "(label\\.(kk|ru|en)|phone|email)";
    private static final Pattern FIELD = Pattern.compile(String.join(
            "|",
            "authorisedSince|headEmail|deputyHeadEmail|mailLanguage",
            "pressUnit\\.name\\.(kk|ru|en)",
            "pressUnit\\.contacts\\.[0-9]{1,2}\\." + CONTACT,
            "(authorisedPerson|deputy)\\." + CONTACT));
    private static final Pattern OF_A_UNITS_CONTACT = Pattern.compile("(pressUnit\\.contacts\\.([0-9]{1,2})\\.).*");
    private static final List<String> OWN = List.of(
            "pressUnit",
            "authorisedPerson",
            "authorisedSince",
            "deputy",
            "headEmail",
            "deputyHeadEmail",
            "mailLanguage");
    private static final int MOST_CONTACTS = 50;

    EntryForm {
        fields = Map.copyOf(fields);
    }

    /** The fields that a browser sent, without those that the form does not have. */
    static EntryForm typed(Map<String, String> parameters) {
        return new EntryForm(TypedTexts.of(parameters, FIELD));
    }

    /** The fields of the entry as it is. */
    static EntryForm of(PutAgency entry) {
        return typed(FormContent.fieldsOf(entry));
    }

    /** The key of the name of the item that the field belongs to. */
    static String nameOf(String field) {
        var member = field.replaceFirst("\\..*", "");
        return "body.item." + (List.of("authorisedPerson", "deputy").contains(member) ? member + "ContactId" : member);
    }

    /** The text of the field; empty if nothing was typed. Templates call this. */
    public String get(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The positions of the unit's contacts, and of one more for another contact. Templates call this. */
    public List<Integer> contacts() {
        var last = fields.keySet().stream()
                .map(OF_A_UNITS_CONTACT::matcher)
                .filter(Matcher::matches)
                .mapToInt(contact -> Integer.parseInt(contact.group(2)))
                .max()
                .orElse(-1);
        return IntStream.range(0, Math.min(MOST_CONTACTS, last + 2)).boxed().toList();
    }

    /** The own items as content of the API's call. A contact of the unit is for the media. */
    FormContent content() {
        var all = new TreeMap<>(fields);
        fields.keySet().forEach(name -> {
            var contact = OF_A_UNITS_CONTACT.matcher(name);
            if (contact.matches()) {
                all.put(contact.group(1) + "forMedia", "true");
            }
        });
        return FormContent.of(all, (name, text) -> name.endsWith(".forMedia") ? true : text);
    }

    /** The content of the API's call that replaces {@code entry}: its own items from this form, and all others as they are. */
    Map<String, Object> replacing(PutAgency entry) {
        var content = new LinkedHashMap<>(
                JsonMapper.shared().convertValue(entry, new TypeReference<Map<String, Object>>() {}));
        OWN.forEach(content::remove);
        content.putAll(content().json());
        return content;
    }
}
