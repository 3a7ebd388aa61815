package kz.mediagrid.notifier.outlet;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The ports that an outlet may have. They are checked at the registration and again at each delivery, because an outlet may be
 * older than the setting.
 *
 * @param ranges ports such as {@code 443}, and ranges such as {@code 1024-65535}
 * @param allowHttp whether port 80 is allowed, if it is in {@code ranges}
 */
public record AllowedPorts(List<String> ranges, boolean allowHttp) {

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private static final Pattern RANGE = Pattern.compile("([0-9]{1,5})(?:-([0-9]{1,5}))?");

    /** @throws IllegalArgumentException if an item is neither a port nor a range */
    public AllowedPorts {
        ranges = List.copyOf(ranges);
        for (var range : ranges) {
            if (!RANGE.matcher(range).matches()) {
                throw new IllegalArgumentException("media-grid.delivery.ports: '%s' is not a port".formatted(range));
            }
        }
    }

    /** The port of {@code address}; without one, the usual port of http or https. */
    static int of(URI address) {
        if (address.getPort() != -1) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? HTTPS_PORT : HTTP_PORT;
    }

    /** The reason to refuse the port of {@code address}; empty if the port is allowed. */
    public Optional<String> refusal(URI address) {
        if (address.getHost() == null) {
            // Java finds no port in such an address, but another parser may.
            return Optional.of("the address has no host that Java can read");
        }
        int port = of(address);
        return contains(port) ? Optional.empty() : Optional.of("port %d is not among %s".formatted(port, this));
    }

    boolean contains(int port) {
        return (port != HTTP_PORT || allowHttp) && isInRanges(port);
    }

    private boolean isInRanges(int port) {
        return ranges.stream().anyMatch(range -> {
            var bounds = RANGE.matcher(range);
            if (!bounds.matches()) {
                return false;
            }
            int first = Integer.parseInt(bounds.group(1));
            return first <= port && port <= (bounds.group(2) == null ? first : Integer.parseInt(bounds.group(2)));
        });
    }

    /** The allowed ports and ranges, e.g. {@code 443, 1024-65535}. */
    @Override
    public String toString() {
        return ranges.stream()
                .filter(range -> allowHttp || !range.equals(String.valueOf(HTTP_PORT)))
                .collect(Collectors.joining(", "));
    }
}
