package kz.mediagrid.benchmark.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * The checked-in goals, {@code goals.json} beside this class.
 *
 * @param rawProducer the settings of the producer to which most rows are compared
 * @param goals all goals, in the order of the report
 * @param gates the costs that the long suite limits
 * @param soak the limits of the soak
 * @param curves the pictures of cost against size
 */
public record Goals(
        RawProducerSettings rawProducer, List<Goal> goals, List<Gate> gates, SoakLimits soak, List<Curve> curves) {

    /**
     * The settings of the raw producer and its topic.
     *
     * @param recordSize size of a record [bytes]; about that of a command
     * @param producer the settings of Kafka's producer
     * @param topic the settings of its topic
     */
    public record RawProducerSettings(int recordSize, Map<String, String> producer, Map<String, String> topic) {}

    public static Goals read() {
        try (var file = Objects.requireNonNull(Goals.class.getResourceAsStream("goals.json"))) {
            return JsonMapper.shared().readValue(file, Goals.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the goals", e);
        }
    }

    /** @throws IllegalArgumentException if there is no such goal */
    public Goal goal(String id) {
        return goals.stream()
                .filter(goal -> goal.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no goal " + id));
    }
}
