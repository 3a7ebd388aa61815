package kz.mediagrid.gateway.agency;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.AgencyChanged;
import org.apache.avro.Schema.Field;
import org.jspecify.annotations.Nullable;

/**
 * The writes of the directory's entries, built from the topic {@code agency-history}. Each write has the whole entry. The topic
 * {@code agencies} itself has only the newest revision of each entry.
 */
public final class AgencyHistory {

    /** The fields that differ after every write, and so say nothing. */
    private static final List<String> OF_THE_WRITE = List.of("revision", "changedAt", "submissionId", "requestId");

    private final Map<String, NavigableMap<Integer, AgencyChanged>> byCode = new ConcurrentHashMap<>();

    /** Adds a write, or replaces the write with the same revision of the same entry. */
    public void apply(AgencyChanged change) {
        var entry = change.getEntry();
        byCode.computeIfAbsent(entry.getAgencyCode(), code -> new ConcurrentSkipListMap<>())
                .put(entry.getRevision(), change);
    }

    /** The writes of the entry with this code, oldest first. */
    public List<AgencyChanged> of(String code) {
        var writes = byCode.get(code);
        return writes == null ? List.of() : List.copyOf(writes.values());
    }

    /** The record of the entry that a first start wrote. */
    public static AgencyChanged seeded(Agency entry) {
        return AgencyChanged.newBuilder().setEntry(lasting(entry)).build();
    }

    /**
     * The record of a write.
     *
     * @param before the entry that was replaced; null if the body had none
     */
    static AgencyChanged written(Agency entry, @Nullable Agency before, Account by) {
        return AgencyChanged.newBuilder()
                .setEntry(lasting(entry))
                .setChanged(before == null ? List.of() : changed(before, entry))
                .setActor(by.id())
                .setActorAgencyCode(by.agencyCode())
                .setActorPost(by.post())
                .build();
    }

    /** The part of the entry that may be stored for ever: all but the mail addresses that cannot be erased. */
    private static Agency lasting(Agency entry) {
        return Agency.newBuilder(entry).clearHeadEmail().clearDeputyHeadEmail().build();
    }

    private static List<String> changed(Agency before, Agency after) {
        return Agency.getClassSchema().getFields().stream()
                .filter(field -> !OF_THE_WRITE.contains(field.name()))
                .filter(field -> !Objects.equals(before.get(field.pos()), after.get(field.pos())))
                .map(Field::name)
                .toList();
    }
}
