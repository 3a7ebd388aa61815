package kz.mediagrid.edge.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Makes a link from a web address, telephone number or mail address that an agency sent, if it is valid. */
public final class CheckedLink {

    private static final Set<String> WEB = Set.of("http", "https");

    private CheckedLink() {}

    /** The address, if its scheme is http or https; null for any other address, such as a script. */
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
     * The {@code tel:} link for {@code number}, without the extension, which begins with the first letter. Null if the link
     * would have too few or too many digits.
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
