package kz.mediagrid.gateway.log;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;
import kz.mediagrid.topics.Topic;
import org.apache.avro.specific.SpecificRecord;

/** The records of a log, with an index of the records of each subject. */
final class LogRecords {

    private static final char END_OF_ID = 0;

    /** The name of each record's type, under the subject's id and the record's number. */
    private final Store<String> types;

    /** The records of each type, under their numbers. */
    private final Map<String, Store<SpecificRecord>> records;

    LogRecords(Topic log, Stores stores) {
        this.types = stores.of(new Kept<>(log.name(), String.class));
        this.records = log.records().stream()
                .collect(Collectors.toMap(Class::getSimpleName, type -> records(log, type, stores)));
    }

    @SuppressWarnings("unchecked") // Only records of the type are put in the store of the type.
    private static Store<SpecificRecord> records(Topic log, Class<? extends SpecificRecord> type, Stores stores) {
        return (Store<SpecificRecord>) (Store<?>) stores.of(new Kept<>(log.name() + "-" + type.getSimpleName(), type));
    }

    /** @param number a number that is greater than that of every earlier record */
    void add(String id, long number, SpecificRecord record) {
        var type = record.getSchema().getName();
        // In this order, since a reader finds the record by its type.
        store(type).put(key(number), record);
        types.put(id + END_OF_ID + key(number), type);
    }

    /** Passes the subject's records with a number up to {@code last} to {@code taker}, in the order of the log. */
    void each(String id, long last, Consumer<SpecificRecord> taker) {
        var beginning = id + END_OF_ID;
        types.range(beginning, beginning + key(last), (key, type) -> {
            var record = store(type).get(key.substring(beginning.length()));
            if (record != null) {
                taker.accept(record);
            }
            return true;
        });
    }

    private Store<SpecificRecord> store(String type) {
        var store = records.get(type);
        if (store == null) {
            throw new IllegalArgumentException("the log has no records of the type " + type);
        }
        return store;
    }

    private static String key(long number) {
        return "%019d".formatted(number);
    }
}
