package kz.mediagrid.endtoend;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A setting as the configuration metadata describe it.
 *
 * @param type the name of the Java type, e.g. {@code java.util.List<java.time.Duration>}
 * @param byDefault the value without a setting; empty if there is none
 * @param purpose the sentence for readers; blank if nobody wrote one
 */
record DocumentedSetting(String name, String type, Optional<String> byDefault, String purpose) {

    private static final Map<String, String> TYPES = Map.of(
            "java.lang.String", "text",
            "java.lang.Boolean", "`true` or `false`",
            "java.lang.Integer", "whole number",
            "java.time.Duration", "duration, such as `10m`",
            "java.time.LocalTime", "time of day, such as `12:00`",
            "java.net.URI", "address",
            "java.nio.file.Path", "path",
            "org.springframework.util.unit.DataSize", "size, such as `20MB`");

    private static final Pattern CODE = Pattern.compile("\\{@code ([^}]*)}");
    private static final String LIST = "java.util.List<";

    static DocumentedSetting of(JsonNode property) {
        var value = property.path("defaultValue");
        var type = property.path("type").asString("");
        return new DocumentedSetting(
                property.path("name").asString(""),
                type,
                text(value).map(text -> isEnum(type) ? dashed(text) : withoutBrackets(text)),
                sentence(property.path("description").asString("")));
    }

    private static Optional<String> text(JsonNode value) {
        if (value.isArray()) {
            return Optional.of(value.valueStream().map(JsonNode::asString).collect(joining(",")));
        }
        return value.isMissingNode() ? Optional.empty() : Optional.of(value.asString());
    }

    /** The items of a list as a setting has them. */
    private static String withoutBrackets(String value) {
        return value.startsWith("[") && value.endsWith("]")
                ? value.substring(1, value.length() - 1).replace(", ", ",")
                : value;
    }

    /** The text of a Javadoc tag as a sentence in Markdown. */
    private static String sentence(String javadoc) {
        var text = CODE.matcher(javadoc)
                .replaceAll(found -> code(hyphenated(found.group(1))))
                .replaceAll("\\bif null\\b", "if not set")
                .replaceAll("\\s+", " ")
                .strip();
        if (text.isEmpty()) {
            return "";
        }
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + (text.endsWith(".") ? "" : ".");
    }

    /** The name of a part or a constant as settings have it, e.g. {@code allow-http}; other texts stay as they are. */
    private static String hyphenated(String part) {
        if (part.matches("[A-Z]+(_[A-Z]+)+")) {
            return dashed(part);
        }
        return part.matches("[a-z]+([A-Z][a-z]+)+")
                ? part.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT)
                : part;
    }

    DocumentedSetting withDefault(String value) {
        return new DocumentedSetting(name, type, Optional.of(value), purpose);
    }

    /** The name of the environment variable; empty if variables, whose names have one case, cannot say it. */
    Optional<String> variable() {
        var variable = name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
        if (type.startsWith("java.util.Map")) {
            return Optional.empty();
        }
        return Optional.of(isListOfRecords() ? variable + "_0_" + parts(item())[0].toUpperCase(Locale.ROOT) : variable);
    }

    private boolean isListOfRecords() {
        return type.startsWith(LIST) && isRecord(item());
    }

    private String item() {
        return type.substring(LIST.length(), type.length() - 1);
    }

    String row() {
        return "| `" + name + "` | " + variable().map(DocumentedSetting::code).orElse("–") + " | "
                + (type.startsWith(LIST) ? "list: " + words(item()) : words(type)) + " | "
                + byDefault
                        .filter(value -> !value.isEmpty())
                        .map(DocumentedSetting::code)
                        .orElse("–")
                + " | " + purpose + " |";
    }

    private static String words(String type) {
        if (type.startsWith("java.util.Map<")) {
            return "map";
        }
        if (TYPES.containsKey(type)) {
            return TYPES.get(type);
        }
        if (isEnum(type)) {
            return Arrays.stream(typeOf(type).getEnumConstants())
                    .map(constant -> code(dashed(constant.toString())))
                    .collect(joining(", "));
        }
        if (isRecord(type)) {
            return Stream.of(parts(type)).map(DocumentedSetting::code).collect(joining(" and "));
        }
        throw new IllegalArgumentException("the page of settings has no words for the type " + type);
    }

    private static String[] parts(String type) {
        return List.of(typeOf(type).getRecordComponents()).stream()
                .map(part -> part.getName())
                .toArray(String[]::new);
    }

    private static boolean isRecord(String type) {
        return type.startsWith("kz.") && typeOf(type).isRecord();
    }

    private static boolean isEnum(String type) {
        return type.startsWith("kz.") && typeOf(type).isEnum();
    }

    private static Class<?> typeOf(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the metadata name a type that is not there", e);
        }
    }

    private static String dashed(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String code(String text) {
        return "`" + text + "`";
    }
}
