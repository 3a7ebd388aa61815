package kz.mediagrid.edge.content;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Converts https addresses to ASCII, as the log stores them and as every reader can open them. */
final class HttpsAddress {

    /** A host with a name in any script, and a port. */
    private static final Pattern HOST_AND_PORT = Pattern.compile("([^:@\\[\\]]+)((?::[0-9]{1,5})?)");

    private HttpsAddress() {}

    /**
     * The address in ASCII: an internationalised host by IDNA, other letters percent-encoded in UTF-8. An address that is ASCII
     * already stays as it is. Empty if it is no https address with a host, or if it has a user name.
     */
    static Optional<String> ascii(String address) {
        try {
            var typed = new URI(address);
            if (!"https".equalsIgnoreCase(typed.getScheme()) || typed.getRawAuthority() == null) {
                return Optional.empty();
            }
            var host = HOST_AND_PORT.matcher(typed.getRawAuthority());
            // java.net.URI knows ASCII hosts alone: to it, any other authority has no host.
            var named = typed.getHost() == null && host.matches()
                    ? new URI(address.replaceFirst(
                            Pattern.quote(typed.getRawAuthority()),
                            IDN.toASCII(host.group(1), IDN.USE_STD3_ASCII_RULES) + host.group(2)))
                    : typed;
            return named.getHost() == null || named.getUserInfo() != null
                    ? Optional.empty()
                    : Optional.of(named.toASCIIString());
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
