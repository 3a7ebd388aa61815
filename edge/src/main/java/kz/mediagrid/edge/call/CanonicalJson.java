package kz.mediagrid.edge.call;

import java.util.TreeMap;
import kz.mediagrid.canonical.JsonText;
import tools.jackson.databind.JsonNode;

/**
 * Writes canonical JSON (RFC 8785): members sorted, no white space, no needless escapes. So the layout of a request
 * does not change the hash of its content. Requests contain only whole numbers; this class writes them without an
 * exponent.
 */
final class CanonicalJson {

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    static String of(JsonNode node) {
        var canonical = new CanonicalJson();
        canonical.write(node);
        return canonical.out.toString();
    }

    private void write(JsonNode node) {
        if (node.isObject()) {
            writeObject(node);
        } else if (node.isArray()) {
            out.append('[');
            for (int i = 0; i < node.size(); i++) {
                out.append(i == 0 ? "" : ",");
                write(node.get(i));
            }
            out.append(']');
        } else if (node.isString()) {
            JsonText.write(node.stringValue(), out);
        } else if (node.isNumber()) {
            var number = node.decimalValue();
            out.append(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
        } else if (node.isBoolean()) {
            out.append(node.booleanValue());
        } else {
            out.append(node);
        }
    }

    private void writeObject(JsonNode node) {
        // String's order is by UTF-16 code units, as RFC 8785 requires.
        var members = new TreeMap<String, JsonNode>();
        node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        out.append('{');
        var separator = "";
        for (var member : members.entrySet()) {
            out.append(separator);
            JsonText.write(member.getKey(), out);
            out.append(':');
            write(member.getValue());
            separator = ",";
        }
        out.append('}');
    }
}
