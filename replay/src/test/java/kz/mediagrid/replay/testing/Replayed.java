package kz.mediagrid.replay.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.grid.Repairs;
import kz.mediagrid.grid.state.ReplayedGrid;
import kz.mediagrid.platform.follow.LogRecord;
import kz.mediagrid.platform.follow.LogRecord.Held;
import kz.mediagrid.replay.Finding;
import kz.mediagrid.replay.Replay;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.state.CalendarLog;
import kz.mediagrid.state.testing.HeapStores;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;

/** What a replay says of two topics that a test can tamper with. */
public final class Replayed {

    private static final byte[] KEY = Topics.JURISDICTION.getBytes(StandardCharsets.UTF_8);

    public final List<Finding> findings = new ArrayList<>();
    public final Replay.Result result;

    private Replayed(List<LogRecord> commands, List<LogRecord> versions) {
        var encoding = new Encoding();
        var grid = new ReplayedGrid(new HeapStores(), calendars(), WeekPolicy.standard());
        var logs = new Replay.Logs(
                commands.iterator(),
                versions.iterator(),
                encoding::read,
                record -> false,
                value -> Arrays.equals(
                        value, encoding.serialize("any", encoding.decode(value, MediaGridVersion.class))));
        result = new Replay(logs, grid, week -> true, findings::add).run();
    }

    /** Replays stored topics with these repairs, and returns the findings of the replay. */
    public Replayed(StoredLogs logs, Repairs repairs) {
        var encoding = logs.encoding;
        var grid = new ReplayedGrid(new HeapStores(), calendars(), WeekPolicy.standard(), repairs);
        var read = new Replay.Logs(
                logs.records(Topics.GRID_COMMANDS).iterator(),
                logs.records(Topics.MEDIA_GRIDS).iterator(),
                encoding::read,
                record -> false,
                value -> true);
        result = new Replay(read, grid, week -> true, findings::add).run();
    }

    public static Replayed of(List<LogRecord> commands, List<LogRecord> versions) {
        return new Replayed(commands, versions);
    }

    /** The calendar of every replay in tests. */
    public static CalendarLog calendars() {
        var calendar = WorkingCalendar.kazakhstan();
        return CalendarLog.of(List.of(CalendarInForce.newBuilder()
                .setVersion(calendar.version())
                .setText(calendar.text())
                .build()));
    }

    /** The commands as they lie on the log. */
    public static List<LogRecord> log(List<? extends SpecificRecord> commands) {
        var log = new ArrayList<LogRecord>();
        commands.forEach(command ->
                log.add(new Held(log.size(), KEY, new Encoding().serialize(Topics.GRID_COMMANDS.name(), command))));
        return log;
    }

    /** The parts of versions as they lie on the topic. */
    public static List<LogRecord> grids(List<MediaGridVersion> parts) {
        var log = new ArrayList<LogRecord>();
        parts.forEach(part -> log.add(grid(log.size(), part)));
        return log;
    }

    public static Held grid(long offset, MediaGridVersion part) {
        return new Held(
                offset,
                part.getWeek().getBytes(StandardCharsets.UTF_8),
                new Encoding().serialize(Topics.MEDIA_GRIDS.name(), part));
    }

    public List<Finding.Kind> kinds() {
        return findings.stream().map(Finding::kind).toList();
    }

    public List<String> sentences() {
        return findings.stream().map(Finding::sentence).toList();
    }
}
