package kz.mediagrid.notifier.page;

import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.edge.page.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One entry as the page shows it.
 *
 * @param id its place on the page
 * @param standing {@code PLANNED}, {@code CANCELLED}, {@code MOVED} or {@code POSTPONED}
 * @param mark what happened to it since version 1; null if nothing did
 * @param time the hours, or the words for an event without them
 * @param days first and last day of an event of several days; null for one day
 * @param contacts whom to call, the first of all first
 * @param note what the authorised body says beside it
 */
record EntryRow(
        String id,
        String standing,
        boolean featured,
        boolean late,
        @Nullable Mark mark,
        Wording title,
        String time,
        @Nullable String days,
        @Nullable String ends,
        Wording place,
        List<ContactRow> contacts,
        List<Wording> organisers,
        Wording purpose,
        @Nullable Wording outcome,
        List<SpeakerRow> speakers,
        @Nullable AccreditationRow accreditation,
        @Nullable String stream,
        @Nullable Wording objective,
        List<Wording> keyMessages,
        List<MaterialRow> materials,
        @Nullable Wording reason,
        @Nullable NewDay newDay,
        @Nullable Wording note) {

    /**
     * What happened to an entry since version 1.
     *
     * @param words the key of what happened in the message bundles
     * @param version the version that says so first
     */
    record Mark(String words, int version) {}

    /** Who speaks: the position always, the name where it was given. */
    record SpeakerRow(Wording position, @Nullable Wording name) {}

    /** Until when journalists register, and where. */
    record AccreditationRow(
            String until,
            String machine,
            boolean over,
            @Nullable String href) {}

    /** The day an event was moved to, and the week's page where there is one. */
    record NewDay(String day, @Nullable String week) {}

    /** Whether its date is to be confirmed. */
    public boolean dateOpen() {
        return standing.equals("POSTPONED");
    }

    public boolean planned() {
        return standing.equals("PLANNED");
    }

    /** The keys of what the page folds away; nothing if it folds nothing. */
    public List<String> more() {
        var more = new ArrayList<String>();
        if (objective != null) {
            more.add("entry.objective");
        }
        if (!keyMessages.isEmpty()) {
            more.add("entry.messages");
        }
        if (!materials.isEmpty()) {
            more.add("entry.materials");
        }
        return more;
    }
}
