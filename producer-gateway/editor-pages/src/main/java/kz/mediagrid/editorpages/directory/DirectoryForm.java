package kz.mediagrid.editorpages.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.mediagrid.edge.page.TypedTexts;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.gateway.agency.PutAgency;
import kz.mediagrid.schemas.LocalizedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form of the parts of an entry that the authorised body alone changes. The name of a field is that of the member of
 * {@link PutAgency}.
 *
 * @param fields the texts by the names of their fields, without blank ones
 */
record DirectoryForm(Map<String, String> fields) {

    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");
    private static final String NAME = "name.";
    private static final List<String> FLAGS = List.of("owesWeeklySubmission", "requestsByAgreement", "contactsExempt");
    private static final List<String> TEXTS = List.of("kind", "validFrom", "validUntil", "successor", "closingTime");
    private static final List<String> ENDING = List.of("validUntil", "successor");
    private static final Pattern FIELD =
            Pattern.compile("name\\.(kk|ru|en)|code|merge|" + String.join("|", FLAGS) + "|" + String.join("|", TEXTS));

    /** The fields whose change has effects on what the body owes. */
    private static final List<String> WITH_EFFECT =
            Stream.concat(FLAGS.stream(), ENDING.stream()).toList();

    DirectoryForm {
        fields = Map.copyOf(fields);
    }

    /** The fields that a browser sent, without those that the form does not have. */
    static DirectoryForm typed(Map<String, String> parameters) {
        return new DirectoryForm(TypedTexts.of(parameters, FIELD));
    }

    /** The fields of the entry as it is. */
    static DirectoryForm of(PutAgency entry) {
        var fields = new TreeMap<String, String>();
        members(entry).forEach((name, value) -> {
            if (value instanceof Map<?, ?> texts && name.equals("name")) {
                texts.forEach((language, text) -> fields.put(name + "." + language, text.toString()));
            } else if (!Boolean.FALSE.equals(value)) {
                fields.put(name, value.toString());
            }
        });
        return typed(fields);
    }

    /** The form of a body that does not exist yet. */
    static DirectoryForm blank() {
        return new DirectoryForm(Map.of("owesWeeklySubmission", "true"));
    }

    private static Map<String, Object> members(PutAgency entry) {
        return JsonMapper.shared().convertValue(entry, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    /** The text of the field; empty if nothing was typed. Templates call this. */
    public String get(String field) {
        return fields.getOrDefault(field, "");
    }

    /** The names as they were typed. */
    List<Wording> names() {
        return LANGUAGES.stream()
                .filter(language -> !get(NAME + language).isEmpty())
                .map(language -> new Wording(get(NAME + language), language, false))
                .toList();
    }

    /** Whether a body with this name has one of the typed names, in capitals or small letters. */
    boolean sharesName(LocalizedText name) {
        return Stream.of(name.getKk(), name.getRu(), name.getEn())
                .filter(Objects::nonNull)
                .anyMatch(
                        given -> names().stream().anyMatch(typed -> typed.text().equalsIgnoreCase(given.strip())));
    }

    /** Whether the typed names are these. */
    boolean keepsName(LocalizedText name) {
        return Objects.equals(name.getKk(), fields.get(NAME + "kk"))
                && Objects.equals(name.getRu(), fields.get(NAME + "ru"))
                && Objects.equals(name.getEn(), fields.get(NAME + "en"));
    }

    /** The code of the body that ends together with this one; null if none does. */
    @Nullable
    String merged() {
        return fields.get("merge");
    }

    /** Whether the form names the body as the successor, or as the body that ends together with this one. */
    boolean chooses(String code) {
        return code.equals(get("successor")) || code.equals(get("merge"));
    }

    /** The content of the API's call that replaces {@code entry}, or that creates it if it is null. */
    Map<String, Object> replacing(@Nullable PutAgency entry) {
        var content = entry == null ? new LinkedHashMap<String, Object>() : members(entry);
        content.remove("name");
        TypedTexts.put(content, "name", fields, "name");
        TEXTS.forEach(name -> put(content, name));
        FLAGS.forEach(name -> content.put(name, "true".equals(fields.get(name))));
        return content;
    }

    /** The content of the API's call that ends another body on the same day, with the same successor. */
    Map<String, Object> ending(PutAgency other) {
        var content = members(other);
        ENDING.forEach(name -> put(content, name));
        return content;
    }

    private void put(Map<String, Object> content, String name) {
        var typed = fields.get(name);
        if (typed == null) {
            content.remove(name);
        } else {
            content.put(name, typed);
        }
    }

    /** Whether the entry has the last day and the successor of the form already. */
    boolean hasEnded(PutAgency entry) {
        return isAsTyped(ENDING, entry);
    }

    /** Whether the change of the entry has effects that are shown before it counts. */
    boolean hasEffect(PutAgency entry) {
        return merged() != null || !isAsTyped(WITH_EFFECT, entry);
    }

    private boolean isAsTyped(List<String> names, PutAgency entry) {
        var before = of(entry);
        return names.stream().allMatch(name -> Objects.equals(fields.get(name), before.fields.get(name)));
    }

    /** The field of the form at which a fault is shown, by the place of the fault in the content [JSON Pointer]. */
    static String fieldAt(String pointer) {
        var field = pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.');
        return field.equals("name") ? field + ".kk" : FIELD.matcher(field).matches() ? field : "";
    }
}
