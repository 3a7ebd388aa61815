package kz.mediagrid.replay;

import java.util.Iterator;
import kz.mediagrid.grid.Repairs;
import kz.mediagrid.platform.follow.LogRecord;
import kz.mediagrid.platform.follow.LogRecord.Held;
import kz.mediagrid.platform.serde.Reading;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.schemas.LogRepaired;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads the repairs on the log. */
public final class RepairRecords {

    private RepairRecords() {}

    /**
     * The repairs on the log.
     *
     * @param commands the contents of {@code grid-commands}, from the beginning
     */
    public static Repairs read(Iterator<LogRecord> commands, Deserializer<Reading> reading) {
        var repairs = Repairs.none();
        while (commands.hasNext()) {
            var record = commands.next();
            if (record instanceof Held held
                    && reading.deserialize(Topics.GRID_COMMANDS.name(), held.value()) instanceof Readable readable
                    && readable.record() instanceof LogRepaired repair) {
                repairs = repairs.with(repair, held.offset());
            }
        }
        return repairs;
    }
}
