package kz.mediagrid.aggregator.topology;

import java.util.function.Consumer;
import kz.mediagrid.grid.Command;
import kz.mediagrid.grid.Repairs;
import kz.mediagrid.grid.state.Grid;
import kz.mediagrid.platform.follow.RejectedRecordException;
import kz.mediagrid.platform.streams.StageContext;
import kz.mediagrid.platform.streams.StageTask;
import kz.mediagrid.schemas.LogRepaired;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Decides the commands of one jurisdiction, i.e. of one country, in the order of the log. Publishes due versions between
 * two commands.
 */
final class GridTask implements StageTask {

    private static final Logger log = LoggerFactory.getLogger(GridTask.class);

    private final StageContext context;
    private final Consumer<SubmissionOutcome> decided;
    private final Grid grid;
    private final VersionSpans versions;

    private long deciding;

    GridTask(StageContext context, GridTopology.Ports ports) {
        this.context = context;
        decided = ports.decided();
        versions = new VersionSpans(ports.environment().traces());
        grid = new Grid(
                context, ports.calendars(), ports.policy(), ports.gather(), ports.clock(), this::send, ports.atOnce());
        // Checked at once, because nothing else would reveal a lost state before the next command, which may come days
        // later.
        context.requireOffsetsOfState(topic -> grid.next());
        grid.makeAgain(ports.publishedVersions());
        if (grid.isRebuilding()) {
            log.info("The state is made again from the log; published versions do not change.");
        }
    }

    @Override
    public void taking(long offset, byte @Nullable [] key, byte @Nullable [] value) {
        if (grid.isNew()) {
            requireWholeLog(offset);
        }
        grid.taking(offset, key, value);
    }

    @Override
    public void handle(SpecificRecord record, String topic, long offset) {
        if (record instanceof LogRepaired repair) {
            requireRepair(repair, offset);
            return;
        }
        deciding = offset;
        var command = Command.of(record, offset)
                .orElseThrow(() ->
                        new RejectedRecordException("a " + record.getSchema().getName() + " is not a command"));
        MDC.put("submission", command.submission().getSubmissionId());
        try {
            grid.decide(command);
        } finally {
            MDC.remove("submission");
        }
    }

    /**
     * Sends a record, which continues the trace of the version or of the command that it comes from. The entries of a version
     * belong to the version. Other work between two commands has no trace, because nothing follows from its records.
     */
    private void send(Topic topic, String key, @Nullable SpecificRecord value) {
        var cause = context.span();
        if (value instanceof MediaGridVersion part) {
            cause = versions.of(part, cause);
        } else if (topic.equals(Topics.MEDIA_GRID_ENTRIES)) {
            cause = versions.newest(key.substring(0, key.indexOf('/')));
        } else if (value instanceof SubmissionOutcome outcome) {
            versions.decided(outcome, deciding, cause);
            decided.accept(outcome);
        }
        context.send(topic, key, value, cause);
    }

    @Override
    public boolean isReplaying() {
        return grid.isRebuilding();
    }

    @Override
    public void passed(String topic, long offset) {
        var wasRebuilding = grid.isRebuilding();
        grid.passed(offset);
        if (wasRebuilding && !grid.isRebuilding()) {
            log.info("The state is made again up to offset {}.", offset);
        }
    }

    @Override
    public void tick(long realMillis) {
        if (grid.tick((due, now) -> context.horizon().isReached(due, now, topic -> grid.next(), realMillis))) {
            context.commit();
        }
    }

    /** Checks that the repair was read before the first command. A state without it would differ from one made again. */
    private void requireRepair(LogRepaired repair, long offset) {
        if (!grid.has(Repairs.none().with(repair, offset))) {
            throw new IllegalStateException("The state was made without the repair at " + Topics.GRID_COMMANDS.name()
                    + " offset " + offset
                    + ": delete it with ./media-grid rebuild or ForgetState (docs/ops/upgrades.md), then start again.");
        }
    }

    /** Checks that the log still has its beginning, because the state is empty. */
    private static void requireWholeLog(long offset) {
        if (offset > 0) {
            throw new IllegalStateException("The state is empty, but the log begins at offset " + offset
                    + ": restore the log from a backup, then start again.");
        }
    }
}
