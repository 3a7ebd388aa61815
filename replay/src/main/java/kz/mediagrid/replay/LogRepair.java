package kz.mediagrid.replay;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.mediagrid.platform.follow.LogRecord.Held;
import kz.mediagrid.replay.PassedOverCommands.Superseded;
import kz.mediagrid.schemas.LogRepaired;
import kz.mediagrid.schemas.RepairedVersion;

/**
 * The damage that a plan found, and the records that repair it.
 *
 * @param passedOver the commands that an earlier build passed over, and that no repair names yet [offsets]
 * @param versions the versions with a wrong {@code commandsHash}, and that no repair names yet
 * @param again the commands that are written again at the end of the log, in the order of the log
 * @param superseded the commands that are passed over for good, because a later decision concerns the same event, week
 *     or policy
 * @param remaining the differences that no repair can accept; if there are any, nothing is written
 */
public record LogRepair(
        List<Long> passedOver,
        List<RepairedVersion> versions,
        List<Held> again,
        List<Superseded> superseded,
        List<Finding> remaining) {

    /** The record to write; empty if the repairs on the log name everything. */
    public Optional<LogRepaired> record() {
        return passedOver.isEmpty() && versions.isEmpty()
                ? Optional.empty()
                : Optional.of(new LogRepaired(passedOver, versions));
    }

    /** Whether nothing is damaged. */
    public boolean isNothing() {
        return passedOver.isEmpty() && versions.isEmpty() && again.isEmpty() && remaining.isEmpty();
    }

    /** The findings, in sentences for people. */
    public List<String> sentences() {
        var forGood = superseded.stream()
                .map(command ->
                        ("grid-commands offset %d was passed over and is not decided, since offset %d concerns the"
                                        + " same event, week or policy. Submission %s has no effect, whatever its receipt says:"
                                        + " send it again if it is still wanted.")
                                .formatted(command.offset(), command.later(), command.submission()));
        if (isNothing()) {
            return Stream.concat(forGood, Stream.of("Nothing is to be repaired. Nothing was written."))
                    .toList();
        }
        if (!remaining.isEmpty()) {
            return Stream.concat(
                            remaining.stream().map(finding -> finding.sentence() + "."),
                            Stream.of("A repair cannot accept these differences. Nothing was written."))
                    .toList();
        }
        var decided = again.stream()
                .map(held -> "grid-commands offset %d was passed over and is decided later.".formatted(held.offset()));
        var accepted = versions.stream()
                .map(version -> "%s version %d is accepted with the commandsHash %s."
                        .formatted(version.getWeek(), version.getVersion(), version.getCommandsHash()));
        var end = "The repair is on the log, and %d commands were written again. The next start makes the state of the"
                + " aggregator again from the log.";
        return Stream.of(decided, forGood, accepted, Stream.of(end.formatted(again.size())))
                .flatMap(sentences -> sentences)
                .toList();
    }
}
