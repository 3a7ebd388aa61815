package kz.mediagrid.notifier.filter;

import java.util.Set;

/** A condition that a filter sets for an entry. */
public enum FilterCondition {
    BODY("organisers"),
    REGION("place"),
    DAY("date", "endDate"),
    FEATURED("featured"),
    LIVE_STREAM("streamUrl"),
    ACCREDITATION_OPEN("accreditation");

    private final Set<String> fields;

    FilterCondition(String... fields) {
        this.fields = Set.of(fields);
    }

    /** Whether one of the changed fields decides this condition. */
    boolean dependsOn(Iterable<String> changedFields) {
        for (var field : changedFields) {
            if (fields.contains(field)) {
                return true;
            }
        }
        return false;
    }
}
