package kz.mediagrid.notifier.outlet;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The ports that an outlet may have.
 *
 * @param ranges ports such as {@code 443}, and ranges such as {@code 1024-65535}
 */
record AllowedPorts(List<String> ranges) {

    private static final Pattern RANGE = Pattern.compile("([0-9]{1,5})(?:-([0-9]{1,5}))?");

    /** @throws IllegalArgumentException if an item is neither a port nor a range */
    AllowedPorts {
        ranges = List.copyOf(ranges);
        for (var range : ranges) {
            if (!RANGE.matcher(range).matches()) {
                throw new IllegalArgumentException("media-grid.delivery.ports: '%s' is not a port".formatted(range));
            }
        }
    }

    boolean contains(int port) {
        return ranges.stream().anyMatch(range -> {
            var bounds = RANGE.matcher(range);
            if (!bounds.matches()) {
                return false;
            }
            int first = Integer.parseInt(bounds.group(1));
            return first <= port && port <= (bounds.group(2) == null ? first : Integer.parseInt(bounds.group(2)));
        });
    }

    /** The ports and ranges, e.g. {@code 443, 1024-65535}. */
    @Override
    public String toString() {
        return String.join(", ", ranges);
    }
}
