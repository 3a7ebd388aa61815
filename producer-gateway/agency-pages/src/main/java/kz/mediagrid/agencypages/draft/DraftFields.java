package kz.mediagrid.agencypages.draft;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.mediagrid.schemas.Draft;
import kz.mediagrid.schemas.DraftField;

/** The typed texts of a draft by the names of their fields, as a record stores them. */
public final class DraftFields {

    private DraftFields() {}

    /** The texts of {@code draft}, sorted by the names of their fields. */
    public static Map<String, String> of(Draft draft) {
        var fields = new TreeMap<String, String>();
        draft.getFields().forEach(field -> fields.put(field.getName(), field.getText()));
        return fields;
    }

    static List<DraftField> records(Map<String, String> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field -> new DraftField(field.getKey(), field.getValue()))
                        .toList();
    }
}
