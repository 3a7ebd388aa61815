package kz.mediagrid.notifier.grid;

import java.util.List;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A change as the list of a week's versions shows it.
 *
 * @param fields the names of the changed fields
 * @param isRemoved whether the version lacks the event
 * @param title the event's last title; null if neither this version nor an earlier version contains the event
 */
public record ListedChange(
        ChangeKind kind,
        String eventId,
        List<String> fields,
        boolean isRemoved,
        @Nullable LocalizedText title) {}
