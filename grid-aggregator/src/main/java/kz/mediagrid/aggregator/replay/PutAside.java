package kz.mediagrid.aggregator.replay;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import kz.mediagrid.aggregator.replay.LogRecord.Held;
import kz.mediagrid.schemas.DeadLetter;
import kz.mediagrid.topics.Topics;

/** What the aggregator put aside of the log as it came, being no command that it could read. */
public final class PutAside implements Predicate<Held> {

    private final Map<Long, DeadLetter> letters = new HashMap<>();

    /** Takes in one of the aggregator's dead letters. */
    public void add(DeadLetter letter) {
        if (letter.getTopic().equals(Topics.GRID_COMMANDS.name())) {
            letters.put(letter.getOffset(), letter);
        }
    }

    /** Whether the record lay at that place as it lies there now. */
    @Override
    public boolean test(Held record) {
        var letter = letters.get(record.offset());
        if (letter == null || record.value() == null || letter.getValue() == null) {
            return letter != null && record.value() == null && letter.getValue() == null;
        }
        // Of a very long one the letter holds the beginning.
        var kept = letter.getValue().remaining();
        return kept <= record.value().length && letter.getValue().equals(ByteBuffer.wrap(record.value(), 0, kept));
    }
}
