package kz.mediagrid.editingpages.policy;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kz.mediagrid.edge.page.TypedTexts;

/**
 * The form of another editorial policy, as the editor filled it in.
 *
 * @param rule the chosen rule; empty if none is chosen
 * @param reason the texts of the reason, by field
 * @param version the version that the policy gets; empty before the preview
 * @param shown the fingerprint of the effect that the editor saw; empty before the preview
 * @param seen the version of the policy that was in force at the preview; empty before the preview
 */
record PolicyForm(String rule, Map<String, String> reason, String version, String shown, String seen) {

    private static final Pattern REASON = Pattern.compile("reason\\.(kk|ru|en)");

    static PolicyForm typed(Map<String, String> parameters) {
        return new PolicyForm(
                parameters.getOrDefault("policy", ""),
                TypedTexts.of(parameters, REASON),
                parameters.getOrDefault("version", ""),
                parameters.getOrDefault("shown", ""),
                parameters.getOrDefault("seen", ""));
    }

    PolicyForm previewed(String version, String shown, String seen) {
        return new PolicyForm(rule, reason, version, shown, seen);
    }

    /** The JSON fields that an API client would send to activate the policy. */
    Map<String, Object> content() {
        var content = new TreeMap<String, Object>();
        content.put("version", version);
        if (!rule.isEmpty()) {
            content.put("policy", rule);
        }
        if (!shown.isEmpty()) {
            content.put("shown", shown);
        }
        TypedTexts.put(content, "reason", reason, "reason");
        return content;
    }
}
