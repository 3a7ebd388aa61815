package kz.mediagrid.notifier.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A list in a message. If the list exceeds the size limit of the largest messages, it drops all its items and builds no
 * further items.
 */
final class Inline {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private @Nullable List<Map<String, Object>> items = new ArrayList<>();

    /** The size of the list as JSON, including brackets and commas [bytes]. */
    private int size = 1;

    /** Whether the list is within the size limit. */
    boolean fits() {
        return items != null;
    }

    /** Adds an item. If the list then exceeds the size limit, drops all items. */
    void add(Supplier<Map<String, Object>> json) {
        if (items == null) {
            return;
        }
        var item = json.get();
        size += JSON.writeValueAsBytes(item).length + 1;
        if (size <= MessageBody.LARGEST) {
            items.add(item);
        } else {
            items = null;
        }
    }

    /** All added items; fails if the list exceeded the size limit. */
    List<Map<String, Object>> list() {
        if (items == null) {
            throw new IllegalStateException("the list is too long for a message");
        }
        return items;
    }
}
