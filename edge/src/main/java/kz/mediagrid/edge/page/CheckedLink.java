package kz.mediagrid.edge.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Makes links from the valid web addresses, telephone numbers and mail addresses that agencies sent. */
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
     * The {@code tel:} link for {@code number}; null if the link would have too few or too many digits. The link leaves
     * out the extension: the part of {@code number} from its first letter on.
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
