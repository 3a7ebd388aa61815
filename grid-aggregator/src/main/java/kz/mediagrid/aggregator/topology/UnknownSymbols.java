package kz.mediagrid.aggregator.topology;

import java.util.Collection;
import kz.mediagrid.platform.serde.NewerRecordException;
import org.apache.avro.generic.GenericEnumSymbol;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** Finds in a command what a newer writer said and this build cannot understand. */
final class UnknownSymbols {

    private UnknownSymbols() {}

    /**
     * Makes sure that every symbol of {@code command} is known.
     *
     * @throws NewerRecordException if one is {@code UNKNOWN}, which writers never write
     */
    static void requireNone(IndexedRecord command, String place) {
        for (var field : command.getSchema().getFields()) {
            require(command.get(field.pos()), place + ", field " + field.name());
        }
    }

    private static void require(@Nullable Object value, String place) {
        if (value instanceof IndexedRecord inner) {
            requireNone(inner, place);
        } else if (value instanceof Collection<?> items) {
            items.forEach(item -> require(item, place));
        } else if (value instanceof GenericEnumSymbol<?> symbol
                && symbol.toString().equals("UNKNOWN")) {
            throw new NewerRecordException(place + " holds a symbol that is not known");
        }
    }
}
