package kz.mediagrid.gateway.agency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import kz.mediagrid.calendar.AlmatyTime;
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

    /**
     * The writes of the entry with this code until the end of a day [local date], oldest first.
     *
     * @param day null for all writes
     */
    public List<AgencyChanged> until(@Nullable LocalDate day, String code) {
        return day == null
                ? of(code)
                : of(code).stream()
                        .filter(write -> write.getEntry().getChangedAt().isBefore(AlmatyTime.endOf(day)))
                        .toList();
    }

    /** The day [local date] of the first write of any entry; empty if there is none. */
    public Optional<LocalDate> firstDay() {
        return byCode.values().stream()
                .map(writes -> writes.firstEntry().getValue().getEntry().getChangedAt())
                .min(Comparator.naturalOrder())
                .map(AlmatyTime::dateOf);
    }

    /** The entries of all bodies as they were at the end of a day [local date], ordered by code. */
    public List<Agency> on(LocalDate day) {
        return byCode.keySet().stream()
                .sorted()
                .map(code -> until(day, code))
                .filter(writes -> !writes.isEmpty())
                .map(writes -> writes.get(writes.size() - 1).getEntry())
                .toList();
    }

    /**
     * The instant of the last write of an entry by its own body. By it the body confirms what the entry says, also if it
     * changes nothing.
     *
     * @param writes writes of one entry, oldest first
     */
    public static Optional<Instant> confirmed(List<AgencyChanged> writes) {
        return writes.stream()
                .filter(write -> write.getEntry().getAgencyCode().equals(write.getActorAgencyCode()))
                .reduce((earlier, later) -> later)
                .map(write -> write.getEntry().getChangedAt());
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
