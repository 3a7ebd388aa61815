package kz.mediagrid.topics;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * One topic of the catalogue.
 *
 * @param name its name on the broker
 * @param key the meaning of a record's key, in words
 * @param partitions the number of partitions; a keyed topic with unlimited retention must never get more partitions, since
 *     the order of the records of one key would be lost
 * @param retention the retention of its records
 * @param records the record types of its values; empty if the values are not Avro
 * @param writer the one service that writes it
 * @param readers the services that read it; the media also read the topics meant for them
 * @param largestBatch the largest batch of records the broker accepts, compressed or not [bytes]
 */
public record Topic(
        String name,
        String key,
        int partitions,
        Retention retention,
        List<Class<? extends SpecificRecord>> records,
        Service writer,
        List<Service> readers,
        int largestBatch) {

    /** The broker's default for the largest batch [bytes]. */
    static final int USUAL_BATCH = 1_048_588;

    public Topic {
        records = List.copyOf(records);
        readers = List.copyOf(readers);
    }

    Topic(
            String name,
            String key,
            int partitions,
            Retention retention,
            List<Class<? extends SpecificRecord>> records,
            Service writer,
            List<Service> readers) {
        this(name, key, partitions, retention, records, writer, readers, USUAL_BATCH);
    }

    /** This topic, with {@code bytes} as its largest batch. */
    Topic takingBatchesUpTo(int bytes) {
        return new Topic(name, key, partitions, retention, records, writer, readers, bytes);
    }

    /**
     * The subject under which the schema of {@code record} is registered for this topic, as Confluent's
     * TopicRecordNameStrategy names it; each record type of a topic thus evolves on its own.
     */
    public String subject(Class<? extends SpecificRecord> record) {
        return subject(schema(record));
    }

    /** The subject of a record's schema on this topic, e.g. {@code media-grids-kz.mediagrid.schemas.MediaGridVersion}. */
    public String subject(Schema schema) {
        return subject(name, schema);
    }

    /** The subject of a record's schema on a topic of that name. */
    public static String subject(String topic, Schema schema) {
        return topic + "-" + schema.getFullName();
    }

    /** The schema of a generated record. */
    public static Schema schema(Class<? extends SpecificRecord> record) {
        return SpecificData.get().getSchema(record);
    }

    /**
     * The settings that the topic must have on a cluster that stores {@code replicas} copies of it. With only one copy, no
     * other machine has a record that is not on disk yet, so the topics that the gateway writes are flushed to disk after
     * each record.
     */
    public Map<String, String> settings(int replicas) {
        var settings = new TreeMap<>(retention.settings());
        settings.put("min.insync.replicas", Integer.toString(Math.max(1, replicas - 1)));
        settings.put("max.message.bytes", Integer.toString(largestBatch));
        if (replicas == 1 && writer == Service.PRODUCER_GATEWAY) {
            settings.put("flush.messages", "1");
        }
        return settings;
    }
}
