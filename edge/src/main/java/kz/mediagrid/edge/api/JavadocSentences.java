package kz.mediagrid.edge.api;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.providers.SpringDocJavadocProvider;

/**
 * Makes the descriptions of the API document from Javadoc. Joins the lines of a Javadoc. Makes the text of each tag
 * begin with a capital letter and end with a full stop.
 */
public final class JavadocSentences extends SpringDocJavadocProvider {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    @Override
    public String getClassJavadoc(Class<?> type) {
        return sentences(super.getClassJavadoc(type));
    }

    @Override
    public Map<String, String> getRecordClassParamJavadoc(Class<?> type) {
        var components = new HashMap<>(super.getRecordClassParamJavadoc(type));
        components.replaceAll((name, javadoc) -> sentences(javadoc));
        return components;
    }

    @Override
    public String getMethodJavadocDescription(Method method) {
        return sentences(super.getMethodJavadocDescription(method));
    }

    @Override
    public @Nullable String getParamJavadoc(Method method, String name) {
        var javadoc = super.getParamJavadoc(method, name);
        return javadoc == null ? null : sentences(javadoc);
    }

    private static String sentences(String javadoc) {
        var text = BLANKS.matcher(javadoc).replaceAll(" ");
        if (text.isEmpty()) {
            return text;
        }
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + (text.endsWith(".") ? "" : ".");
    }
}
