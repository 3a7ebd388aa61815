package kz.mediagrid.edge.call;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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

/** Parses a request body strictly: valid UTF-8, valid JSON, no duplicate or unknown members, no type coercion. */
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

    /**
     * The content of a request body.
     *
     * @param canonical the content as canonical JSON (RFC 8785)
     */
    public record Content<T>(T value, String canonical) {}

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
            return new Content<>(MAPPER.treeToValue(tree, type), CanonicalJson.of(tree));
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
        if (node.isString()) {
            if (!StandardCharsets.UTF_8.newEncoder().canEncode(node.stringValue())) {
                throw ProblemKind.MALFORMED.at(place, ProblemText.of("json.half-character"));
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                requireWholeCharacters(node.get(i), place.item(i));
            }
        } else {
            node.properties()
                    .forEach(member -> requireWholeCharacters(member.getValue(), place.field(member.getKey())));
        }
    }
}
