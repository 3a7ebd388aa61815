package kz.mediagrid.platform.follow;

import java.time.Instant;
import java.util.Map;

/**
 * What kept views contain.
 *
 * @param clusterId the id of the Kafka cluster whose topics the views have
 * @param stoppedAt the time of the orderly stop [real time]
 * @param topics how far each kept topic was applied, by the topic's name
 */
public record KeptContent(String clusterId, Instant stoppedAt, Map<String, KeptTopic> topics) {

    /**
     * How far a topic was applied.
     *
     * @param topicId Kafka's id of the topic; a topic that is made again has another one
     * @param next the offset from which on nothing was applied
     * @param last the offset of the last record that was applied; -1 if there is none
     * @param lastWrittenAt the timestamp of that record [epoch ms]; -1 if there is none
     * @param views the names of the views that have the topic, sorted and separated by commas. Settings decide which views a service has
     */
    public record KeptTopic(String topicId, long next, long last, long lastWrittenAt, String views) {}
}
