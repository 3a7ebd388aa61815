package kz.mediagrid.gateway.audit;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.schemas.AccountEvent;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import tools.jackson.databind.json.JsonMapper;

/**
 * The view of who did what, the newest first. It is made from {@code account-events} and from the topics of commands, so a process
 * that ends loses nothing of it. A record that is applied twice is one row.
 *
 * <p>The rows of grid commands are kept between two starts. The others are made again at each start: what {@code account-events}
 * no longer retains must not stay.
 */
final class AuditTrail {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final char AFTER_ALL_OFFSETS = '~';

    /** The digits of the greatest number. */
    private static final int DIGITS = 19;

    /** The number of rows that are read from the store at once. No reader keeps the store open while a browser takes rows. */
    private static final int SLICE = 500;

    private final Store<String> rows;
    private final Store<String> keptRows;

    AuditTrail(Stores stores, Stores keptStores) {
        this.rows = stores.of(new Kept<>("audit", String.class));
        this.keptRows = keptStores.of(new Kept<>("audit-of-grid", String.class));
    }

    /** @param offset the record's offset on {@code account-events} */
    void apply(AccountEvent event, long offset) {
        put(rows, AuditRow.of(event), "account-events", offset);
    }

    /** Applies a record of {@code grid-commands}. */
    void applyKept(SpecificRecord command, long offset) {
        AuditRow.of(command).ifPresent(row -> put(keptRows, row, Topics.GRID_COMMANDS.name(), offset));
    }

    /** Applies a record of another topic of commands. A record that nobody sent is no row. */
    void apply(String topic, SpecificRecord command, long offset) {
        AuditRow.of(command).ifPresent(row -> put(rows, row, topic, offset));
    }

    private static void put(Store<String> rows, AuditRow row, String topic, long offset) {
        rows.put(before(row.at()) + " " + topic + " " + descending(offset), JSON.writeValueAsString(row));
    }

    /** Passes the rows of a month in Almaty to {@code taker}, the newest first. */
    void each(YearMonth month, Consumer<AuditRow> taker) {
        var end = month.plusMonths(1).atDay(1).atStartOfDay(AlmatyTime.ZONE).toInstant();
        var begin = month.atDay(1).atStartOfDay(AlmatyTime.ZONE).toInstant();
        var last = before(begin) + AFTER_ALL_OFFSETS;
        var from = before(end.minusMillis(1));
        while (true) {
            var slice = slice(from, last);
            slice.forEach(entry -> taker.accept(JSON.readValue(entry.getValue(), AuditRow.class)));
            if (slice.size() < SLICE) {
                return;
            }
            from = slice.get(SLICE - 1).getKey() + "\0";
        }
    }

    private List<Map.Entry<String, String>> slice(String first, String last) {
        return Stream.of(rows, keptRows)
                .flatMap(store -> slice(store, first, last).stream())
                .sorted(Map.Entry.comparingByKey())
                .limit(SLICE)
                .toList();
    }

    private static List<Map.Entry<String, String>> slice(Store<String> rows, String first, String last) {
        var slice = new ArrayList<Map.Entry<String, String>>();
        rows.range(first, last, (key, row) -> {
            slice.add(Map.entry(key, row));
            return slice.size() < SLICE;
        });
        return slice;
    }

    /** A text that sorts before that of every earlier instant. */
    private static String before(Instant at) {
        return descending(at.toEpochMilli());
    }

    private static String descending(long number) {
        var digits = Long.toString(Long.MAX_VALUE - number);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }
}
