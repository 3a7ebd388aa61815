package kz.mediagrid.ops.todo;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.grid.chain.BrokenVersion;
import kz.mediagrid.watch.view.VersionView;

/** Finds versions that differ from the published ones. */
final class BrokenChains implements Concern {

    private final VersionView versions;

    BrokenChains(VersionView versions) {
        this.versions = versions;
    }

    @Override
    public List<Checked> check(Instant now, MendingLinks links) {
        return List.of(Checked.of(
                ToDoKind.BROKEN_CHAIN,
                versions.chains().faults().stream().map(this::toDo).toList()));
    }

    private ToDo toDo(BrokenVersion fault) {
        return new ToDo(
                ToDoKind.BROKEN_CHAIN,
                fault.week(),
                versions.ofWeek(fault.week()).stream()
                        .filter(version -> version.number() == fault.version())
                        .findFirst()
                        .map(VersionView.Version::publishedAt)
                        .orElse(null),
                null,
                new Subject(1, fault.week(), fault.version(), null),
                List.of(),
                "/ops#chains");
    }
}
