package kz.mediagrid.notifier.grid;

import java.util.List;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.GridChange;

/**
 * A change without its entry.
 *
 * @param isShown whether the version contains the event
 * @param fields the names of the changed fields
 */
record ChangeLine(boolean isShown, String eventId, ChangeKind kind, List<String> fields) {

    private static final String SHOWN = "+";
    private static final String REMOVED = "-";
    private static final String SPACE = " ";

    static ChangeLine of(GridChange change) {
        return new ChangeLine(
                change.getEntry() != null, change.getEventId(), change.getKind(), change.getChangedFields());
    }

    static ChangeLine parse(String text) {
        var words = List.of(text.split(SPACE, -1));
        return new ChangeLine(
                words.get(0).equals(SHOWN),
                words.get(1),
                ChangeKind.valueOf(words.get(2)),
                words.subList(3, words.size()));
    }

    /** The text that {@link #parse} reads. */
    String text() {
        var text = new StringBuilder(isShown ? SHOWN : REMOVED)
                .append(SPACE)
                .append(eventId)
                .append(SPACE)
                .append(kind);
        fields.forEach(field -> text.append(SPACE).append(field));
        return text.toString();
    }
}
