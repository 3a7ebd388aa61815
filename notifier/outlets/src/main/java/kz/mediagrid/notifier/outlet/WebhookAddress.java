package kz.mediagrid.notifier.outlet;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.mediagrid.edge.problem.ProblemText;

/** Validates an outlet's webhook address before any message is sent to it. */
public final class WebhookAddress {

    public static final int LONGEST = 2_000;

    /**
     * A number of the form of an IPv4 address, of which a part has a leading zero. Some programs take such a part as octal or
     * hexadecimal, others as decimal or as a name.
     */
    private static final Pattern LEADING_ZERO =
            Pattern.compile("(?=(.*\\.)?0[0-9a-fx])([0-9a-fx]+\\.)*([0-9]+|0x[0-9a-f]*)");

    /** An IP address, for which Java looks up no name. */
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|\\[.*\\]");

    private final AddressGuard guard;
    private final boolean allowHttp;
    private final AllowedPorts ports;

    WebhookAddress(AddressGuard guard, boolean allowHttp, AllowedPorts ports) {
        this.guard = guard;
        this.allowHttp = allowHttp;
        this.ports = ports;
    }

    public boolean permitsHttp() {
        return allowHttp;
    }

    /** The fault of the address in one sentence; empty if the address is valid. Looks up the name of the host. */
    public Optional<ProblemText> fault(String text) {
        return fault(text, true);
    }

    /** As {@link #fault(String)}, but accepts each name of a host without a look-up. */
    public Optional<ProblemText> faultOfText(String text) {
        return fault(text, false);
    }

    private Optional<ProblemText> fault(String text, boolean looksUp) {
        if (text.length() > LONGEST) {
            return Optional.of(ProblemText.of("webhook.too-long", LONGEST));
        }
        try {
            return fault(new URI(text), looksUp);
        } catch (URISyntaxException e) {
            return Optional.of(ProblemText.of("webhook.not-an-address"));
        }
    }

    private Optional<ProblemText> fault(URI address, boolean looksUp) {
        boolean https = "https".equalsIgnoreCase(address.getScheme());
        boolean http = "http".equalsIgnoreCase(address.getScheme());
        if (!https && !(http && allowHttp)) {
            return Optional.of(ProblemText.of(allowHttp ? "webhook.not-http" : "webhook.not-https"));
        }
        if (address.getRawAuthority() != null && address.getRawAuthority().contains("@")) {
            return Optional.of(ProblemText.of("webhook.with-password"));
        }
        if (address.getHost() == null) {
            return Optional.of(ProblemText.of("webhook.without-host"));
        }
        if (address.getRawFragment() != null) {
            return Optional.of(ProblemText.of("webhook.with-fragment"));
        }
        if (address.getPort() == 0 || address.getPort() > 65_535) {
            return Optional.of(ProblemText.of("webhook.port", address.getPort()));
        }
        int port = AllowedPorts.of(address);
        if (!ports.contains(port)) {
            return Optional.of(ProblemText.of("webhook.port-not-allowed", port, ports));
        }
        if (LEADING_ZERO.matcher(address.getHost().toLowerCase(Locale.ROOT)).matches()) {
            return Optional.of(ProblemText.of("webhook.leading-zero"));
        }
        if (address.getHost().contains("%")) {
            return Optional.of(ProblemText.of("webhook.zone"));
        }
        return looksUp || LITERAL.matcher(address.getHost()).matches() ? inside(address.getHost()) : Optional.empty();
    }

    /**
     * The fault of a host with a forbidden address; empty if the host has no forbidden address. A host that cannot be
     * resolved is accepted here, because each delivery checks the host's addresses again.
     */
    private Optional<ProblemText> inside(String host) {
        try {
            for (var address : InetAddress.getAllByName(host)) {
                var refusal = guard.refusal(address);
                if (refusal.isPresent()) {
                    return Optional.of(
                            ProblemText.of("webhook.forbidden-host", address.getHostAddress(), refusal.get()));
                }
            }
        } catch (UnknownHostException unknown) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
