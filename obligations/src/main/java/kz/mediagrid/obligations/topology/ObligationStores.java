package kz.mediagrid.obligations.topology;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.mediagrid.evolution.ReleasedSchemas;
import kz.mediagrid.platform.serde.SingleObjectSerde;
import kz.mediagrid.schemas.BodyContribution;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.schemas.DebtorStanding;
import kz.mediagrid.schemas.DispatchStanding;
import kz.mediagrid.schemas.FirstAttempt;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.schemas.MatterStanding;
import kz.mediagrid.schemas.ObligationReceipt;
import kz.mediagrid.schemas.ObligationStanding;
import kz.mediagrid.schemas.OutletStanding;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * What the task keeps. Every store has a changelog, from which a killed instance takes its state again.
 *
 * @param supplier where a store of that name lies: on disk, or, for tests, in memory
 */
record ObligationStores(Function<String, KeyValueBytesStoreSupplier> supplier) {

    /** Each obligation as it stands, by its id. */
    static final String OBLIGATIONS = "obligations";
    /** What the clock must do, the first thing first. */
    static final String AGENDA = "agenda";
    /** The bodies of the directory, by code. */
    static final String DEBTORS = "debtors";
    /** The weeks whose collecting is open, or was not long ago. */
    static final String OPEN_WEEKS = "open-weeks";
    /** Requests that wait for the body's agreement, by id. */
    static final String NOT_AGREED = "not-agreed";
    /** What was received before the obligation opened, by the obligation's id. */
    static final String EARLY = "early";
    /** Joint matters, by id. */
    static final String MATTERS = "matters";
    /** What bodies said of joint matters and no notice holds yet, by the matter's id and the submission. */
    static final String CONTRIBUTIONS = "contributions";
    /** Each calendar that is or was in force, by its version. */
    static final String CALENDARS = "calendars";
    /** How far what is owed was counted again by the calendar in force. */
    static final String RECOUNT = "recount";
    /** The media outlets, by id. */
    static final String OUTLETS = "outlets";
    /** Version 1 of each week whose grid has not gone out yet, by week. */
    static final String PUBLISHED = "published";
    /** The first attempts to deliver these, by week and outlet. */
    static final String FIRST_ATTEMPTS = "first-attempts";
    /** How far the task has come. */
    static final String PROGRESS = "progress";

    static ObligationStores onDisk() {
        return new ObligationStores(Stores::persistentKeyValueStore);
    }

    List<StoreBuilder<?>> all() {
        return List.of(
                store(OBLIGATIONS, records(ObligationStanding.class)),
                store(AGENDA, Serdes.String()),
                store(DEBTORS, records(DebtorStanding.class)),
                store(OPEN_WEEKS, Serdes.String()),
                store(NOT_AGREED, records(InformationRequested.class)),
                store(EARLY, records(ObligationReceipt.class)),
                store(MATTERS, records(MatterStanding.class)),
                store(CONTRIBUTIONS, records(BodyContribution.class)),
                store(CALENDARS, records(CalendarInForce.class)),
                store(RECOUNT, Serdes.String()),
                store(OUTLETS, records(OutletStanding.class)),
                store(PUBLISHED, records(DispatchStanding.class)),
                store(FIRST_ATTEMPTS, records(FirstAttempt.class)),
                store(PROGRESS, Serdes.Long()));
    }

    private <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(supplier.apply(name), Serdes.String(), values)
                .withLoggingEnabled(Map.of())
                .withCachingDisabled();
    }

    /** Reads also what any release wrote: a store outlives the build that made it. */
    static <T extends SpecificRecord> Serde<T> records(Class<T> type) {
        return SingleObjectSerde.of(type, ReleasedSchemas.onClassPath(type.getSimpleName()));
    }
}
