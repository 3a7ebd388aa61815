package kz.mediagrid.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kz.mediagrid.grid.Command;
import kz.mediagrid.grid.Repairs;
import kz.mediagrid.platform.follow.LogRecord.Held;
import kz.mediagrid.schemas.EditorialPolicyActivated;
import kz.mediagrid.schemas.WeekDeclared;
import kz.mediagrid.topics.CommandFields;

/**
 * The commands that repairs name as passed over. One is written again only if no later decision concerns the same event,
 * week or policy. Otherwise the repair would replace a newer decision with an older one.
 */
final class PassedOverCommands {

    private final Repairs repairs;
    private final Predicate<String> refused;
    private final Map<String, PassedOver> passedOver = new HashMap<>();
    private final Set<String> decided = new HashSet<>();
    private final Map<String, Decided> newest = new HashMap<>();

    private record PassedOver(Held held, Command command) {}

    /**
     * A decided command.
     *
     * @param place the offset at which it counts; for a command that was written again, its offset before that
     * @param offset the offset at which it was decided
     */
    private record Decided(long place, long offset) {}

    /**
     * A command that is not written again.
     *
     * @param offset the offset at which it was passed over
     * @param submission the number of its submission
     * @param later the offset of the later decision that concerns the same event, week or policy
     */
    record Superseded(long offset, String submission, long later) {}

    /** @param refused tells, by a submission number, whether the submission was refused; a refused command decides nothing */
    PassedOverCommands(Repairs repairs, Predicate<String> refused) {
        this.repairs = repairs;
        this.refused = refused;
    }

    /** Takes the next command of the log. */
    void take(Held held, Command command) {
        var number = command.submission().getSubmissionId();
        if (repairs.ofCommand(held.offset()).isPresent()) {
            passedOver.put(number, new PassedOver(held, command));
            return;
        }
        decided.add(number);
        if (!refused.test(number)) {
            var decision = new Decided(place(number, held.offset()), held.offset());
            concerns(command)
                    .forEach(thing ->
                            newest.merge(thing, decision, (one, other) -> other.place() >= one.place() ? other : one));
        }
    }

    private long place(String number, long offset) {
        var first = passedOver.get(number);
        return first != null
                        && offset > repairs.ofCommand(first.held().offset()).orElseThrow()
                ? first.held().offset()
                : offset;
    }

    /** The event, week or policy that the command changes, each as text that names only this. */
    private static List<String> concerns(Command command) {
        if (command.record() instanceof EditorialPolicyActivated) {
            return List.of("policy");
        }
        var things = new ArrayList<String>();
        command.eventId().ifPresent(event -> things.add("event " + event));
        CommandFields.field(command.record(), "otherEventId", String.class)
                .ifPresent(event -> things.add("event " + event));
        // Each agency declares the week for itself.
        var declared = command.record() instanceof WeekDeclared
                ? " of " + command.submission().getAgencyCode()
                : "";
        command.week().ifPresent(week -> things.add("week " + week + declared));
        return things;
    }

    /** The commands to write at the end of the log, in the order of the log. */
    List<Held> again() {
        return undecided().stream()
                .filter(command -> later(command).isEmpty())
                .map(PassedOver::held)
                .toList();
    }

    /** The commands that are passed over for good, in the order of the log. */
    List<Superseded> superseded() {
        return undecided().stream()
                .flatMap(command -> later(command)
                        .map(later -> new Superseded(
                                command.held().offset(),
                                command.command().submission().getSubmissionId(),
                                later.offset()))
                        .stream())
                .toList();
    }

    private List<PassedOver> undecided() {
        return passedOver.entrySet().stream()
                .filter(entry -> !decided.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(command -> command.held().offset()))
                .toList();
    }

    private Optional<Decided> later(PassedOver command) {
        return concerns(command.command()).stream()
                .filter(newest::containsKey)
                .map(newest::get)
                .filter(decision -> decision.place() > command.held().offset())
                .max(Comparator.comparing(Decided::place));
    }
}
