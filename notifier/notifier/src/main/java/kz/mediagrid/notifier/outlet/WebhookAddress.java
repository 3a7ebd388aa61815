package kz.mediagrid.notifier.outlet;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;

/** Validates an outlet's webhook address before anything is sent to it. */
final class WebhookAddress {

    private static final int LONGEST = 2_000;

    private final AddressGuard guard;
    private final boolean allowHttp;

    WebhookAddress(AddressGuard guard, boolean allowHttp) {
        this.guard = guard;
        this.allowHttp = allowHttp;
    }

    /** The fault of the address in one sentence; empty if it is valid. */
    Optional<String> fault(String text) {
        if (text.length() > LONGEST) {
            return Optional.of("This has more than %d characters.".formatted(LONGEST));
        }
        try {
            return fault(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.of("This is not an address such as 'https://outlet.example/grid'.");
        }
    }

    private Optional<String> fault(URI address) {
        boolean https = "https".equalsIgnoreCase(address.getScheme());
        boolean http = "http".equalsIgnoreCase(address.getScheme());
        if (!https && !(http && allowHttp)) {
            return Optional.of(allowHttp ? "This must be an http or https address." : "This must be an https address.");
        }
        if (address.getRawAuthority() != null && address.getRawAuthority().contains("@")) {
            return Optional.of("A user name or password must not be in the address.");
        }
        if (address.getHost() == null) {
            return Optional.of("The address names no host; a name outside ASCII is written in its form 'xn--…'.");
        }
        if (address.getRawFragment() != null) {
            return Optional.of("The address must not have a fragment ('#…').");
        }
        if (address.getPort() == 0 || address.getPort() > 65_535) {
            return Optional.of("There is no port " + address.getPort() + ".");
        }
        return inside(address.getHost());
    }

    /** The fault of a host at a forbidden address; an unknown host is accepted here, as each delivery checks again. */
    private Optional<String> inside(String host) {
        try {
            for (var address : InetAddress.getAllByName(host)) {
                var refusal = guard.refusal(address);
                if (refusal.isPresent()) {
                    return Optional.of("The host is at %s, which is %s: nothing is sent there."
                            .formatted(address.getHostAddress(), refusal.get()));
                }
            }
        } catch (UnknownHostException unknown) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
