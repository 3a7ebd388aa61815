package kz.mediagrid.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The calls of a load as its clients saw them, one JSON line each. A call without an answer is unknown, never failed. */
final class History {

    private final Path file;
    private final Map<String, String> acknowledged = new LinkedHashMap<>();
    private final Set<String> unanswered = new LinkedHashSet<>();
    private final Set<String> refused = new LinkedHashSet<>();
    private int answers;
    private int unknown;

    /** What a client saw. */
    enum Call {
        INVOKE,
        OK,
        FAIL,
        UNKNOWN
    }

    History(Path file) {
        this.file = file;
    }

    /**
     * Adds a call.
     *
     * @param key the idempotency key
     * @param eventId the event that the answer names, where it was acknowledged
     */
    synchronized void add(String key, Call call, @Nullable String eventId) {
        write(key, call, eventId);
        switch (call) {
            case INVOKE -> unanswered.add(key);
            case OK -> {
                answers++;
                unanswered.remove(key);
                acknowledged.put(key, eventId);
            }
            case FAIL -> {
                unanswered.remove(key);
                refused.add(key);
            }
            case UNKNOWN -> unknown++;
        }
    }

    private void write(String key, Call call, @Nullable String eventId) {
        var line = new LinkedHashMap<String, Object>();
        line.put("at", System.nanoTime());
        line.put("key", key);
        line.put("call", call.name().toLowerCase());
        if (eventId != null) {
            line.put("event", eventId);
        }
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    JsonMapper.shared().writeValueAsString(line) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("the history cannot be written", e);
        }
    }

    /** The events that were acknowledged. */
    synchronized Set<String> acknowledged() {
        return Set.copyOf(acknowledged.values());
    }

    /** The keys of calls that have no answer yet. */
    synchronized List<String> unanswered() {
        return List.copyOf(unanswered);
    }

    /** The keys of calls that were refused, though there is nothing wrong with them. */
    synchronized List<String> refused() {
        return List.copyOf(refused);
    }

    /** How many calls were acknowledged. */
    synchronized int answers() {
        return answers;
    }

    /** How many calls had no answer. */
    synchronized int everUnanswered() {
        return unknown;
    }
}
