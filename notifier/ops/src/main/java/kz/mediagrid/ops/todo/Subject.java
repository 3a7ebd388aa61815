package kz.mediagrid.ops.todo;

import com.fasterxml.jackson.annotation.JsonInclude;
import kz.mediagrid.edge.content.Text;
import org.jspecify.annotations.Nullable;

/**
 * The subject of a thing to do, or of a check that found nothing to do.
 *
 * @param count the number of things; of a business clock that is ahead, the seconds
 * @param week the grid week, e.g. {@code 2026-W50}; null if the subject is no week
 * @param version the number of a version of that week; 0 if the subject is no version
 * @param title the request or joint matter in words; null if the subject is neither
 */
public record Subject(
        long count,
        @Nullable String week,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int version,
        @Nullable Text title) {

    public static Subject ofCount(long count) {
        return new Subject(count, null, 0, null);
    }

    static Subject ofWeek(String week) {
        return new Subject(1, week, 0, null);
    }
}
