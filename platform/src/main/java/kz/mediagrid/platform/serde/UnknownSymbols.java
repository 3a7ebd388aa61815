package kz.mediagrid.platform.serde;

import java.util.Collection;
import org.apache.avro.generic.GenericEnumSymbol;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** Finds enum symbols of a newer writer that this build does not know. */
public final class UnknownSymbols {

    private UnknownSymbols() {}

    /**
     * Checks that every symbol of {@code record} is known.
     *
     * @throws NewerRecordException if one is {@code UNKNOWN}, which writers never write
     */
    public static void requireNone(IndexedRecord record, String place) {
        for (var field : record.getSchema().getFields()) {
            require(record.get(field.pos()), place + ", field " + field.name());
        }
    }

    private static void require(@Nullable Object value, String place) {
        if (value instanceof IndexedRecord inner) {
            requireNone(inner, place);
        } else if (value instanceof Collection<?> items) {
            items.forEach(item -> require(item, place));
        } else if (value instanceof GenericEnumSymbol<?> symbol
                && symbol.toString().equals("UNKNOWN")) {
            throw new NewerRecordException(place + " contains an unknown symbol");
        }
    }
}
