package kz.mediagrid.gateway.agency;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.gateway.agency.EntryWrite.Changed;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.AgencyChanged;
import org.jspecify.annotations.Nullable;

/** Describes what each write of a directory entry changed, item by item. */
public final class EntryHistory {

    private static final Set<String> NOT_KEPT = Set.of("headEmail", "deputyHeadEmail");

    private final EntryItems items;
    private final DatesInWords dates;

    public EntryHistory(EntryItems items, DatesInWords dates) {
        this.items = items;
        this.dates = dates;
    }

    /**
     * The writes, newest first.
     *
     * @param writes all writes of one entry, oldest first
     */
    public List<EntryWrite> of(List<AgencyChanged> writes) {
        var changes = new ArrayList<EntryWrite>();
        Agency before = null;
        for (var write : writes) {
            changes.add(change(before, write));
            before = write.getEntry();
        }
        Collections.reverse(changes);
        return changes;
    }

    private EntryWrite change(@Nullable Agency before, AgencyChanged write) {
        var code = write.getActorAgencyCode();
        return new EntryWrite(
                dates.fullMoment(write.getEntry().getChangedAt()),
                write.getActorPost(),
                code == null ? null : items.nameOf(code),
                write.getEntry().getRevision() == 1,
                before == null
                        ? List.of()
                        : write.getChanged().stream()
                                // A newer build may have added fields.
                                .filter(field -> Agency.getClassSchema().getField(field) != null)
                                .map(field -> changed(field, before, write.getEntry()))
                                .toList());
    }

    private Changed changed(String field, Agency before, Agency after) {
        return new Changed(items.of(field, before), items.of(field, after), !NOT_KEPT.contains(field));
    }
}
