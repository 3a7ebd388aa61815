package kz.mediagrid.replay;

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

/** The records of {@code grid-commands} that the aggregator could not read and sent to dead letters. */
public final class DeadLetteredCommands implements Predicate<Held> {

    private final Map<Long, Remembered> deadLetters = new HashMap<>();

    /**
     * The length and the hash of the value in a dead letter; the value on the log must have the same length and hash.
     *
     * @param length the length of the value in the dead letter, where a very long value is truncated [bytes]; 0 for no
     *     value
     * @param hash SHA-256 over the value in the dead letter; null for no value
     */
    private record Remembered(int length, byte @Nullable [] hash) {}

    /** Adds a dead letter of the aggregator; ignores dead letters of topics other than {@code grid-commands}. */
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

    /** Whether the record was sent to dead letters and still has the same content. */
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
