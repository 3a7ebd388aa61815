package kz.mediagrid.ops.todo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.ops.todo.ToDo.Concerned;
import kz.mediagrid.watch.view.OutletChannels;
import kz.mediagrid.watch.view.ServedOutlets.Served;
import kz.mediagrid.watch.view.VersionView.Version;
import kz.mediagrid.watch.view.Watch;

/** Finds outlets with a channel that is suspended, or that has waited for a version for more than an hour of real time. */
final class TroubledOutlets implements Concern {

    private static final Duration TOLERANCE = Duration.ofHours(1);

    private final Watch watch;
    private final Clock real;

    TroubledOutlets(Watch watch, Clock real) {
        this.watch = watch;
        this.real = real;
    }

    @Override
    public List<Checked> check(Instant now, MendingLinks links) {
        var limit = real.instant().minus(TOLERANCE);
        var all = watch.outlets().all();
        var suspended = all.stream().filter(OutletChannels::isSuspendedInPart).toList();
        var behind = all.stream()
                .filter(served -> oldest(served, false)
                        .anyMatch(version -> version.writtenAt().isBefore(limit)))
                .toList();
        return List.of(
                Checked.of(ToDoKind.OUTLET_SUSPENDED, toDo(ToDoKind.OUTLET_SUSPENDED, suspended, true)),
                new Checked(
                        ToDoKind.OUTLET_BEHIND,
                        toDo(ToDoKind.OUTLET_BEHIND, behind, false),
                        seen(all.stream()
                                .filter(served -> !OutletChannels.isSuspendedInPart(served))
                                .toList())));
    }

    private List<ToDo> toDo(ToDoKind kind, List<Served> outlets, boolean suspended) {
        return outlets.isEmpty()
                ? List.of()
                : List.of(new ToDo(
                        kind,
                        "all",
                        outlets.stream()
                                .flatMap(served -> oldest(served, suspended))
                                .map(Version::publishedAt)
                                .min(Instant::compareTo)
                                .orElse(null),
                        null,
                        Subject.ofCount(outlets.size()),
                        outlets.stream()
                                .map(served ->
                                        new Concerned(Text.of(served.outlet().getName()), null))
                                .toList(),
                        outlets.size() == 1
                                ? "/outlets/" + outlets.get(0).outlet().getOutletId()
                                : "/outlets"));
    }

    /** The oldest version that each of the outlet's channels lacks, of those that are suspended or of the others. */
    private Stream<Version> oldest(Served served, boolean suspended) {
        return OutletChannels.all(served)
                .filter(channel -> channel.isSuspended() == suspended)
                .flatMap(channel ->
                        Stream.ofNullable(watch.versions().waiting(channel).oldest()));
    }

    /** The newest version of the latest week if every one of these outlets has it; else their number alone. */
    private Subject seen(List<Served> served) {
        return watch.versions().newestWeeks(1).stream()
                .flatMap(week -> watch.versions().newest(week).stream())
                .filter(newest -> !served.isEmpty() && served.stream().allMatch(outlet -> has(outlet, newest)))
                .findFirst()
                .map(newest -> new Subject(served.size(), newest.week(), newest.number(), null))
                .orElseGet(() -> Subject.ofCount(served.size()));
    }

    private boolean has(Served served, Version newest) {
        return served.startOffset() <= newest.offset() && newest.offset() < served.nextOffset();
    }
}
