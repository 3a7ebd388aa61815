package kz.mediagrid.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the values that a template or the code gives for the parameters of a text. */
final class CallArguments {

    private static final String OPEN = "([{";
    private static final String CLOSE = ")]}";

    private CallArguments() {}

    /** The expressions after {@code key} in {@code source}; empty if it is given none. */
    static List<String> of(String source, String key) {
        var literal = Pattern.quote(key.replaceFirst("\\*.*", ""));
        var inTemplate = Pattern.compile("#\\{(?:" + literal + "|'" + literal + "'[^()\"]*?)\\(")
                .matcher(source);
        if (inTemplate.find()) {
            return split(source, inTemplate.end());
        }
        var inCode = Pattern.compile("\"" + literal + "\"[^,;()]*(?:\\([^()]*\\))?\\s*,")
                .matcher(source);
        return inCode.find() ? split(source, inCode.end()) : List.of();
    }

    /** The expressions from {@code start} to the parenthesis that closes the call. */
    private static List<String> split(String source, int start) {
        var all = new ArrayList<String>();
        int depth = 0;
        int from = start;
        for (int at = start; at < source.length() && depth >= 0; at++) {
            char c = source.charAt(at);
            depth += OPEN.indexOf(c) >= 0 ? 1 : CLOSE.indexOf(c) >= 0 ? -1 : 0;
            if (depth < 0 || depth == 0 && c == ',') {
                all.add(source.substring(from, at).strip().replaceAll("\\s+", " "));
                from = at + 1;
            }
        }
        return all;
    }
}
