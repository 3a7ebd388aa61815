package kz.mediagrid.editingpages.publication;

import java.util.List;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.editingpages.week.OtherWeek;
import kz.mediagrid.schemas.ChangeKind;

/**
 * A change that the next version publishes.
 *
 * @param agency the name of the body whose event it is
 * @param when the days and hours, as the media will see them
 * @param place the place, as the media will see it
 * @param elsewhere the other weeks on which the event takes place
 */
record ChangedEvent(
        ChangeKind kind,
        String eventId,
        Wording title,
        Wording agency,
        String when,
        Wording place,
        List<FieldChange> fields,
        List<OtherWeek> elsewhere) {}
