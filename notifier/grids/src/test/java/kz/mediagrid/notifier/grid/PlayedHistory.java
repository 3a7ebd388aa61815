package kz.mediagrid.notifier.grid;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.mediagrid.aggregator.topology.Histories;
import kz.mediagrid.aggregator.topology.Histories.Step;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.grid.Command;
import kz.mediagrid.grid.state.ReplayedGrid;
import kz.mediagrid.grid.testing.Commands;
import kz.mediagrid.platform.follow.FollowedRecord;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PublicationCause;
import kz.mediagrid.state.CalendarLog;
import kz.mediagrid.state.testing.HeapStores;
import org.apache.avro.specific.SpecificRecord;

/** Decides the commands of a history and publishes versions, as the aggregator does. */
public final class PlayedHistory {

    private static final List<GridWeek> WEEKS = Stream.of("2026-W48", "2026-W49", "2026-W50", "2026-W51", "2026-W52")
            .map(GridWeek::parse)
            .toList();

    private final ReplayedGrid decided =
            new ReplayedGrid(new HeapStores(), CalendarLog.of(List.of(calendar())), WeekPolicy.standard());
    private final PublishedGrids grids;
    private final Consumer<FollowedRecord> readers;
    private final UnaryOperator<SpecificRecord> filed;
    private Instant now = Histories.START;
    private long commands;
    private long records;
    private int waits;

    /**
     * @param grids the view of what is published
     * @param readers other readers of the topic of grids
     * @param filed changes a command before it is sent
     */
    public PlayedHistory(PublishedGrids grids, Consumer<FollowedRecord> readers, UnaryOperator<SpecificRecord> filed) {
        this.grids = grids;
        this.readers = readers;
        this.filed = filed;
    }

    /**
     * Whether the step published a version. The first week has a version after each wait, the second after each other
     * wait, and so on, so that the weeks count differently.
     */
    public boolean publishes(Step step) {
        if (step instanceof Step.Wait wait) {
            now = now.plus(wait.time());
            waits++;
            IntStream.range(0, WEEKS.size())
                    .filter(place -> waits % (place + 1) == 0)
                    .forEach(place -> publish(WEEKS.get(place)));
            return true;
        }
        if (step instanceof Step.Send send) {
            return send(send.command().command(Commands.stamp(send.command().agency(), now)));
        }
        return false;
    }

    /** Sends a command. Returns whether it published a version. */
    public boolean send(SpecificRecord sent) {
        decided.taking(commands, null, null);
        return take(decided.decide(Command.of(filed.apply(sent), commands++).orElseThrow(), now));
    }

    /** Publishes the week with all changes that wait. */
    public void publish(GridWeek week) {
        var cause = grids.newest(week).isPresent() ? PublicationCause.CHANGES : PublicationCause.SCHEDULE;
        take(decided.publish(week.toString(), cause, now, commands - 1));
    }

    private boolean take(List<MediaGridVersion> parts) {
        for (var part : parts) {
            var record = OnTopic.at(records++, part);
            grids.apply(record);
            readers.accept(record);
        }
        return !parts.isEmpty();
    }

    private static CalendarInForce calendar() {
        var calendar = WorkingCalendar.kazakhstan();
        return CalendarInForce.newBuilder()
                .setVersion(calendar.version())
                .setText(calendar.text())
                .build();
    }
}
