package kz.mediagrid.tables;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of a table as the fields of a form. A field that could not be read has the text as it was typed.
 *
 * @param number the row's number in its source, counted from 1
 * @param fields the texts of the filled fields
 */
public record ReadRow(int number, Map<String, String> fields, List<Fault> faults) {

    public ReadRow {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        faults = List.copyOf(faults);
    }
}
