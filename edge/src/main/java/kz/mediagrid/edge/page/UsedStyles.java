package kz.mediagrid.edge.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Keeps the rules of a style sheet for the parts of the design system that pages have. The others are two thirds of it. The
 * fonts go, too, so that browsers do not ask for what is not served.
 *
 * <p>A rule that is kept is kept letter by letter: what parsers of styles write again lacked what the sheet has for newer
 * browsers.
 */
final class UsedStyles implements ResourceTransformer {

    private static final Pattern CLASS = Pattern.compile("\\.(?=[a-zA-Z])([\\w\\\\!-]+)");
    private static final Pattern ELEMENT_OR_MODIFIER = Pattern.compile("__|--");
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private final Set<String> parts;

    /** @param parts the parts by their names, e.g. {@code button} for {@code .govuk-button} and {@code .govuk-button--warning} */
    UsedStyles(Set<String> parts) {
        this.parts = parts;
    }

    /** Keeps the parts that {@code used-parts} lists. */
    static UsedStyles listed() {
        try {
            var list = new ClassPathResource("used-parts", UsedStyles.class);
            return new UsedStyles(
                    list.getContentAsString(StandardCharsets.UTF_8).lines().collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
            throws IOException {
        var styles = chain.transform(request, resource);
        return new TransformedResource(
                styles, used(styles.getContentAsString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    }

    /** The rules of a style sheet without comments for the used parts. */
    String used(String sheet) {
        var used = new StringBuilder();
        for (int at = 0; at < sheet.length(); ) {
            int head = find("{;", sheet, at);
            if (head == sheet.length() || sheet.charAt(head) == ';') {
                // A statement without a block, such as @charset.
                used.append(sheet, at, Math.min(head + 1, sheet.length()));
                at = head + 1;
            } else {
                int end = find("}", sheet, head + 1);
                used.append(rule(sheet.substring(at, head), sheet.substring(head + 1, end)));
                at = end + 1;
            }
        }
        return used.toString();
    }

    private String rule(String head, String block) {
        if (head.startsWith("@font-face")) {
            return "";
        }
        var isGroup = head.startsWith("@");
        var usedHead =
                isGroup ? head : selectors(head).stream().filter(this::isUsed).collect(Collectors.joining(","));
        var usedBlock = isGroup ? used(block) : block;
        return usedHead.isEmpty() || usedBlock.isEmpty() ? "" : usedHead + "{" + usedBlock + "}";
    }

    private static List<String> selectors(String head) {
        var selectors = new ArrayList<String>();
        for (int at = 0; at < head.length(); ) {
            int end = find(",", head, at);
            selectors.add(head.substring(at, end));
            at = end + 1;
        }
        return selectors;
    }

    private boolean isUsed(String selector) {
        return CLASS.matcher(selector).results().allMatch(found -> parts.contains(part(found.group(1))));
    }

    /** The name of the part that a class belongs to. */
    private static String part(String name) {
        return ELEMENT_OR_MODIFIER.split(name.replace("\\", ""), 2)[0].replaceFirst("^govuk-", "");
    }

    /** The first place from {@code from} on of one of {@code ends}, outside strings and brackets; the length of the text if none. */
    private static int find(String ends, String text, int from) {
        int depth = 0;
        char quote = 0;
        for (int at = from; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '\\') {
                at++;
            } else if (quote != 0) {
                quote = sign == quote ? 0 : quote;
            } else if (sign == '"' || sign == '\'') {
                quote = sign;
            } else if (depth == 0 && ends.indexOf(sign) >= 0) {
                return at;
            } else if (OPENING.indexOf(sign) >= 0) {
                depth++;
            } else if (CLOSING.indexOf(sign) >= 0) {
                depth--;
            }
        }
        return text.length();
    }
}
