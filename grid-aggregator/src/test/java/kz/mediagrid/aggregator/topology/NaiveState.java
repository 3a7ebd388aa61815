package kz.mediagrid.aggregator.topology;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What the naive specification remembers. */
final class NaiveState {

    private NaiveState() {}

    static final class Event {
        int revision = 1;
        String changedBy;
        boolean withdrawn;
        EditorialDecision decision = EditorialDecision.LEFT_TO_POLICY;
        EventDetails details;

        @Nullable
        LocalizedText publicReason;

        @Nullable
        LocalizedText note;

        @Nullable
        String mergedInto;

        final List<String> mergedFrom = new ArrayList<>();

        boolean dateToBeConfirmed;

        @Nullable
        LocalizedText postponedFor;

        /** The weeks that ever showed it. */
        final Set<String> shownIn = new TreeSet<>();

        final Map<String, LocalizedText> movedWithin = new TreeMap<>();

        final Map<String, Boolean> lateIn = new TreeMap<>();

        Event(EventDetails details, String changedBy) {
            this.details = details;
            this.changedBy = changedBy;
        }

        TreeSet<String> weeks() {
            return dateToBeConfirmed ? new TreeSet<>() : NaiveRules.weeksOf(details);
        }

        boolean isOn(LocalDate day) {
            return !dateToBeConfirmed && NaiveRules.isOn(day, details);
        }
    }

    static final class Week {
        int version;
        boolean held;
        Map<String, Line> shown = new TreeMap<>();
        final Map<String, Instant> waiting = new TreeMap<>();
    }

    /** What a reader of the grid can tell about an entry. */
    record Line(
            String standing,
            LocalizedText title,
            LocalDate date,
            @Nullable LocalDate end,
            @Nullable LocalTime time,
            boolean featured,
            boolean late,
            @Nullable LocalizedText publicReason,
            @Nullable LocalDate movedTo,
            @Nullable LocalizedText note,
            List<LocalizedText> organisers) {}

    /** A policy, and the first week it holds for. */
    record Policy(String version, String from, boolean includes) {}
}
