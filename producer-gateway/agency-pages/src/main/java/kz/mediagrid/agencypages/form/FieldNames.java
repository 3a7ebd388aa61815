package kz.mediagrid.agencypages.form;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.edge.page.FormFaults;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.ProblemText;
import org.jspecify.annotations.Nullable;

/** Names the fields of the form of an event, and the materials of an answer, as the form names them. */
public final class FieldNames {

    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    private FieldNames() {}

    /** The name of the field of a fault. A fault of a text is one in all its languages. */
    public static String ofFault(String field, Words words) {
        return joined(parts(field, words));
    }

    /** The sentence of a fault behind the name of its field. A fault of the whole event, whose field is empty, has no name. */
    public static String sayFault(String field, ProblemText fault, Words words) {
        var said = FormFaults.say(field, fault, words);
        return field.isEmpty() ? said : ofFault(field, words) + ": " + said;
    }

    /** The name of the field, with its language. */
    static String of(String field, Words words) {
        var last = last(field);
        return joined(Stream.concat(
                parts(field, words),
                LANGUAGES.contains(last) ? Stream.of(words.say("form.language." + last)) : Stream.empty()));
    }

    private static String joined(Stream<String> parts) {
        return parts.collect(Collectors.joining(", "));
    }

    private static Stream<String> parts(String field, Words words) {
        var steps = List.of(field.split("\\."));
        var list = steps.get(0);
        var number =
                steps.size() > 2 && steps.get(1).matches("[0-9]+") ? " " + (Integer.parseInt(steps.get(1)) + 1) : "";
        var inner = inner(list, last(field.replaceFirst("\\.(kk|ru|en)$", "")));
        return Stream.concat(
                Stream.of(words.say("draft.field." + list) + number),
                inner == null ? Stream.empty() : Stream.of(words.say(inner)));
    }

    /** The key of the name of an inner field; null if its list or its text has no other field. */
    private static @Nullable String inner(String list, String member) {
        return switch (member) {
            case "position" -> "draft.speaker.position";
            case "name" -> list.equals("speakers") ? "draft.speaker.name" : null;
            case "phone" -> "draft.phone";
            case "email" -> "draft.email";
            case "forMedia" -> "draft.for-media";
            case "deadline" -> "draft.accreditation.deadline";
            case "url" -> list.equals("accreditation") ? "draft.accreditation.url" : "draft.material.url";
            case "file" -> "draft.material.has";
            case "kind" -> "draft.material.kind";
            case "language" -> "draft.material.language";
            case "title" -> list.equals("materials") ? "draft.material.title" : null;
            default -> null;
        };
    }

    private static String last(String field) {
        return field.substring(field.lastIndexOf('.') + 1);
    }
}
