package kz.mediagrid.edge.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Converts addresses given by agencies to links, if they are valid web, telephone or mail addresses. */
public final class CheckedLink {

    private static final Set<String> WEB = Set.of("http", "https");

    private CheckedLink() {}

    /** The address if it is http or https; null for anything else, such as a script. */
    public static @Nullable String web(@Nullable String address) {
        if (address == null) {
            return null;
        }
        try {
            var scheme = new URI(address).getScheme();
            return scheme != null && WEB.contains(scheme.toLowerCase(Locale.ROOT)) ? address : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /**
     * The {@code tel:} link with the digits before the first letter, as a letter begins an extension; null if there are too
     * few or too many digits.
     */
    public static @Nullable String phone(String number) {
        var dialled = number.replaceFirst("\\p{L}.*", "").replaceAll("[^0-9+]", "");
        return dialled.matches("\\+?[0-9]{3,20}") ? "tel:" + dialled : null;
    }

    public static String mail(String address) {
        return "mailto:"
                + UriUtils.encode(address, StandardCharsets.UTF_8)
                        .replace("%40", "@")
                        .replace("%2B", "+");
    }
}
