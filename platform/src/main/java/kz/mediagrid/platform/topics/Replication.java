package kz.mediagrid.platform.topics;

/**
 * The number of copies that a cluster stores of each topic.
 *
 * @param copies the number of copies of one topic
 * @param brokers the number of brokers of the cluster
 */
record Replication(int copies, int brokers) {

    /**
     * Demands that the loss of one machine loses no acknowledged record, unless the cluster has only one machine.
     *
     * @param topic the topic's name, for the message
     * @throws TopicMismatchException if a single lost machine could lose an acknowledged record
     */
    void demandDurable(String topic) {
        if (copies == 2) {
            throw refusal(topic, "2 copies, so that one copy alone acknowledges a record while the other is away");
        }
        if (copies == 1 && brokers > 1) {
            throw refusal(
                    topic, "1 copy on a cluster of %d brokers, so that it is lost with one of them".formatted(brokers));
        }
    }

    private static TopicMismatchException refusal(String topic, String fact) {
        return new TopicMismatchException("the topic %s has %s: give it 3 copies, or accept this with %s=true"
                .formatted(topic, fact, BrokerTopics.WEAK_REPLICATION));
    }
}
