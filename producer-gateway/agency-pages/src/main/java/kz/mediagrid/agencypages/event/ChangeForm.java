package kz.mediagrid.agencypages.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kz.mediagrid.agencypages.form.EventForm;

/**
 * The form that postpones, withdraws or reinstates an event.
 *
 * @param values the typed texts by the names of their fields
 */
record ChangeForm(Map<String, String> values) {

    private static final Set<String> FIELDS = Set.of(
            "date",
            "endDate",
            "timing",
            "startTime",
            "endTime",
            "dateToBeConfirmed",
            "reason.kk",
            "reason.ru",
            "reason.en",
            "publicReason.kk",
            "publicReason.ru",
            "publicReason.en");

    private static final Set<String> WHEN = Set.of("date", "endDate", "timing", "startTime", "endTime");

    static ChangeForm sent(Map<String, String> parameters) {
        var values = new HashMap<String, String>();
        parameters.forEach((name, text) -> {
            if (FIELDS.contains(name) && !text.isBlank()) {
                values.put(name, text.strip());
            }
        });
        return new ChangeForm(values);
    }

    /** The present days and hours of an event, from which a person changes them. */
    static ChangeForm of(EventForm event) {
        var values = new HashMap<>(event.fields());
        values.keySet().retainAll(WHEN);
        return new ChangeForm(values);
    }

    /** The key of the field's name on the page. */
    static String nameOf(String field) {
        var member = field.replaceFirst("\\..*", "");
        return switch (member) {
            case "reason" -> "mine.reason.own";
            case "publicReason" -> "mine.reason.public";
            case "date" -> "mine.date";
            default -> "draft.field." + member;
        };
    }

    /** The text of the field; empty if nothing was typed. Templates call this. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** The content of the API's call that postpones the event. Days that are typed beside an open date do not count. */
    Map<String, Object> postponement() {
        var content = reasons(true);
        if (get("dateToBeConfirmed").equals("true")) {
            content.put("dateToBeConfirmed", true);
        } else {
            WHEN.stream().filter(values::containsKey).forEach(name -> content.put(name, get(name)));
            if (!"TIMED".equals(get("timing"))) {
                content.remove("startTime");
                content.remove("endTime");
            }
        }
        return content;
    }

    /** @param forMedia whether the call also has the reason that the media see */
    Map<String, Object> reasons(boolean forMedia) {
        var content = new HashMap<String, Object>();
        put(content, "reason");
        if (forMedia) {
            put(content, "publicReason");
        }
        return content;
    }

    private void put(Map<String, Object> content, String name) {
        var text = new HashMap<String, String>();
        for (var language : Set.of("kk", "ru", "en")) {
            if (values.containsKey(name + "." + language)) {
                text.put(language, get(name + "." + language));
            }
        }
        if (!text.isEmpty()) {
            content.put(name, text);
        }
    }
}
