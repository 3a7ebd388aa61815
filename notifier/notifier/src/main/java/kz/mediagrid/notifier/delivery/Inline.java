package kz.mediagrid.notifier.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A list that may stand in a message; once it is too long for one, it holds nothing and makes nothing more. */
final class Inline {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private @Nullable List<Map<String, Object>> items = new ArrayList<>();

    /** In JSON, with its brackets and commas [bytes]. */
    private int size = 1;

    /** Whether it may still stand in the message. */
    boolean fits() {
        return items != null;
    }

    /** Takes in one more where there is room. */
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

    /** All that was added. */
    List<Map<String, Object>> list() {
        if (items == null) {
            throw new IllegalStateException("the list is too long for a message");
        }
        return items;
    }
}
