package kz.mediagrid.platform.follow;

import java.time.Instant;
import java.util.Map;

/**
 * The content of kept views.
 *
 * @param clusterId the id of the Kafka cluster whose topics the views have
 * @param stoppedAt the time of the orderly stop [real time]
 * @param topics the part of each kept topic that was applied, by the name of the topic
 */
public record KeptContent(String clusterId, Instant stoppedAt, Map<String, KeptTopic> topics) {

    /**
     * The part of a topic that was applied.
     *
     * @param topicId Kafka's id of the topic; a topic that is made again has another one
     * @param next the offset from which on nothing was applied
     * @param last the offset of the last record that was applied; -1 if there is none
     * @param lastWrittenAt the timestamp of that record [epoch ms]; -1 if there is none
     * @param views the names of the views that have the topic, sorted and separated by commas. Settings decide which views a service has
     */
    public record KeptTopic(String topicId, long next, long last, long lastWrittenAt, String views) {}
}
