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

/**
 * Finds outlets with a channel that is suspended, or that has waited for a version for more than an hour of real time. If most outlets
 * have waited for more than ten minutes, the cause is on this side, and that is the one thing to do about them.
 */
final class TroubledOutlets implements Concern {

    private static final Duration TOLERANCE = Duration.ofHours(1);
    private static final Duration TOLERANCE_OF_MOST = Duration.ofMinutes(10);

    private final Watch watch;
    private final Clock real;

    TroubledOutlets(Watch watch, Clock real) {
        this.watch = watch;
        this.real = real;
    }

    @Override
    public List<Checked> check(Instant now, MendingLinks links) {
        var all = watch.outlets().all();
        var suspended = all.stream().filter(OutletChannels::isSuspendedInPart).toList();
        var served = all.stream()
                .filter(one -> OutletChannels.all(one).anyMatch(channel -> !channel.isSuspended()))
                .toList();
        var most = behind(served, TOLERANCE_OF_MOST);
        boolean isMost = most.size() > 1 && 2 * most.size() > served.size();
        return Stream.of(
                        Checked.of(
                                ToDoKind.MOST_OUTLETS_BEHIND,
                                isMost ? toDo(ToDoKind.MOST_OUTLETS_BEHIND, most, false) : List.of()),
                        Checked.of(ToDoKind.OUTLET_SUSPENDED, toDo(ToDoKind.OUTLET_SUSPENDED, suspended, true)),
                        new Checked(
                                ToDoKind.OUTLET_BEHIND,
                                toDo(ToDoKind.OUTLET_BEHIND, behind(served, TOLERANCE), false),
                                seen(all.stream()
                                        .filter(one -> !OutletChannels.isSuspendedInPart(one))
                                        .toList())))
                .filter(checked -> !isMost || checked.kind() != ToDoKind.OUTLET_BEHIND)
                .toList();
    }

    private List<Served> behind(List<Served> outlets, Duration tolerance) {
        var limit = real.instant().minus(tolerance);
        return outlets.stream()
                .filter(outlet -> oldest(outlet, false)
                        .anyMatch(version -> version.writtenAt().isBefore(limit)))
                .toList();
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
