package kz.mediagrid.aggregator.replay;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import kz.mediagrid.canonical.Sha256;
import kz.mediagrid.platform.follow.DeadLetterBox;
import kz.mediagrid.platform.follow.LogRecord.Held;
import kz.mediagrid.schemas.DeadLetter;
import kz.mediagrid.topics.Topics;
import org.jspecify.annotations.Nullable;

/** The records of the log that the aggregator sent to dead letters as unreadable. */
public final class DeadLetteredCommands implements Predicate<Held> {

    private final Map<Long, Remembered> deadLetters = new HashMap<>();

    /**
     * The data of a dead letter that are compared with the record on the log.
     *
     * @param length the length of the record's value in the dead letter, which truncates a very long value [bytes]; 0 for
     *     none
     * @param hash SHA-256 over that value; null if the record had none
     */
    private record Remembered(int length, byte @Nullable [] hash) {}

    /** Adds one of the aggregator's dead letters. */
    public void add(DeadLetter deadLetter) {
        if (deadLetter.getTopic().equals(Topics.GRID_COMMANDS.name())) {
            deadLetters.put(deadLetter.getOffset(), remembered(deadLetter));
        }
    }

    private static Remembered remembered(DeadLetter deadLetter) {
        if (deadLetter.getValue() == null) {
            return new Remembered(0, null);
        }
        var value = new byte[deadLetter.getValue().remaining()];
        deadLetter.getValue().duplicate().get(value);
        return new Remembered(value.length, hash(value, value.length));
    }

    /** Whether the record was sent to dead letters with the content that it has now. */
    @Override
    public boolean test(Held record) {
        var deadLetter = deadLetters.get(record.offset());
        if (deadLetter == null || record.value() == null || deadLetter.hash() == null) {
            return deadLetter != null && record.value() == null && deadLetter.hash() == null;
        }
        return Math.min(record.value().length, DeadLetterBox.LARGEST_VALUE) == deadLetter.length()
                && Arrays.equals(deadLetter.hash(), hash(record.value(), deadLetter.length()));
    }

    private static byte[] hash(byte[] value, int length) {
        var digest = Sha256.digest();
        digest.update(value, 0, length);
        return digest.digest();
    }
}
