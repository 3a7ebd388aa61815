package kz.mediagrid.notifier.grid;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import kz.mediagrid.edge.call.Paged;
import org.jspecify.annotations.Nullable;

/**
 * A part of a version's entries, as the API answers it.
 *
 * @param json the version's header, the entries of the part, and {@code next}
 * @param next the cursor of the next part; null in the last part
 */
record GridPart(
        @JsonValue Map<String, Object> json, @Nullable String next) implements Paged {}
