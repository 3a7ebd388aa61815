package kz.mediagrid.notifier.delivery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.mediagrid.outlets.Destination;

/**
 * The traces from which a message comes, and the description of it in a trace.
 *
 * @param causes the values of {@code traceparent} of what the message tells of
 * @param about ids alone, by attribute; empty for a message without a trace
 */
public record MessageTrace(List<String> causes, Map<String, String> about) {

    static final MessageTrace NONE = new MessageTrace(List.of(), Map.of());

    MessageTrace to(Destination destination) {
        var all = new LinkedHashMap<>(about);
        all.put("media_grid.outlet", destination.outlet().getOutletId());
        var mail = destination.mail();
        if (mail != null) {
            all.put("media_grid.subscription", mail.getSubscriptionId());
        }
        return new MessageTrace(causes, all);
    }
}
