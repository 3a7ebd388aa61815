package kz.mediagrid.ops.todo;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.watch.view.ServedOutlets;

/** Finds outlets that ask for the media-grid and have no answer. */
final class UnansweredApplications implements Concern {

    private final ServedOutlets outlets;

    UnansweredApplications(ServedOutlets outlets) {
        this.outlets = outlets;
    }

    @Override
    public List<Checked> check(Instant now, MendingLinks links) {
        return List.of(Checked.of(
                ToDoKind.OUTLET_ASKS,
                ToDo.together(ToDoKind.OUTLET_ASKS, outlets.asking().stream(), List.of(), "/outlets").stream()
                        .toList()));
    }
}
