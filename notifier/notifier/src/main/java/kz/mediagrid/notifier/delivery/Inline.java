package kz.mediagrid.notifier.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A list that a message contains only if the list is short enough. If the list grows too long, it drops all its items and
 * builds no further items.
 */
final class Inline {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private @Nullable List<Map<String, Object>> items = new ArrayList<>();

    /** The size of the list as JSON, with brackets and commas [bytes]. */
    private int size = 1;

    /** Whether the list is still short enough for a message. */
    boolean fits() {
        return items != null;
    }

    /** Adds an item; if the list is then too long, drops all items. */
    void add(Supplier<Map<String, Object>> json) {
        if (items == null) {
            return;
        }
        var item = json.get();
        size += JSON.writeValueAsBytes(item).length + 1;
        if (size <= Content.LARGEST_INLINE) {
            items.add(item);
        } else {
            items = null;
        }
    }

    /** All added items. */
    List<Map<String, Object>> list() {
        if (items == null) {
            throw new IllegalStateException("the list is too long for a message");
        }
        return items;
    }
}
