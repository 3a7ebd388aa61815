package kz.mediagrid.edge.call;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import kz.mediagrid.edge.content.ReadableText;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.problem.Place;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Parses a request body strictly: valid UTF-8, valid JSON, no duplicate or unknown members, no type coercion, only {@link
 * ReadableText}.
 */
public final class StrictJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .withCoercionConfig(
                    LogicalType.Enum, names -> names.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
            .withCoercionConfig(
                    LogicalType.POJO,
                    objects -> objects.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
            .build();

    private StrictJson() {}

    /** The content of a request body. */
    public static final class Content<T> {

        private final T value;
        private final JsonNode tree;

        private Content(T value, JsonNode tree) {
            this.value = value;
            this.tree = tree;
        }

        public T value() {
            return value;
        }

        /** The content as canonical JSON (RFC 8785). */
        public String canonical() {
            return CanonicalJson.of(tree);
        }

        /** The member {@code name} of the content as canonical JSON (RFC 8785). */
        String canonical(String name) {
            return CanonicalJson.of(tree.get(name));
        }
    }

    /**
     * @throws kz.mediagrid.edge.problem.RequestProblem if the body is not valid; the problem names the invalid part
     *     and its place
     */
    public static <T> Content<T> read(byte[] bytes, Class<T> type) {
        try {
            var tree = MAPPER.readTree(decode(bytes));
            if (!tree.isObject()) {
                throw ProblemKind.MALFORMED.at(Place.WHOLE, ProblemText.of("json.object"));
            }
            requireWholeCharacters(tree, Place.WHOLE);
            var value = MAPPER.treeToValue(tree, type);
            requireReadableTexts(tree);
            return new Content<>(value, tree);
        } catch (JacksonException e) {
            throw JsonFaults.explain(e);
        }
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw ProblemKind.MALFORMED.at(Place.WHOLE, ProblemText.of("body.not-utf8"));
        }
    }

    /**
     * Refuses a text with an incomplete surrogate pair. UTF-8 cannot encode half a pair, so texts with different halves
     * would have the same hash.
     */
    private static void requireWholeCharacters(JsonNode node, Place place) {
        eachText(node, place, (at, text) -> {
            if (hasHalfCharacter(text)) {
                throw ProblemKind.MALFORMED.at(at, ProblemText.of("json.half-character"));
            }
        });
    }

    private static boolean hasHalfCharacter(String text) {
        int point;
        for (int at = 0; at < text.length(); at += Character.charCount(point)) {
            point = text.codePointAt(at);
            // The two halves of a pair are read as one code point.
            if (point <= Character.MAX_SURROGATE && point >= Character.MIN_SURROGATE) {
                return true;
            }
        }
        return false;
    }

    /** Refuses each text with a character that {@link ReadableText} refuses, whatever the field. */
    private static void requireReadableTexts(JsonNode body) {
        var rules = new Rules();
        eachText(body, Place.WHOLE, rules::characters);
        rules.orElseThrow(() -> body);
    }

    private static void eachText(JsonNode node, Place place, BiConsumer<Place, String> rule) {
        if (node.isString()) {
            rule.accept(place, node.stringValue());
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                eachText(node.get(i), place.item(i), rule);
            }
        } else {
            node.properties().forEach(member -> eachText(member.getValue(), place.field(member.getKey()), rule));
        }
    }
}
