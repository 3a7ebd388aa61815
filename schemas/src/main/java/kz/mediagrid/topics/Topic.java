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
 * @param name the topic's name on the broker
 * @param key the meaning of a record's key, in words
 * @param partitions the number of partitions. For a keyed topic with unlimited retention, this number must never grow,
 *     because records of one key would lose their order
 * @param retention the retention of the topic's records
 * @param records the types of the topic's values; empty if the values are not Avro
 * @param writer the only service that writes to the topic
 * @param readers the services that read the topic; the media, which read some topics, are not listed
 * @param batches the rules by which the broker stores the records in batches
 */
public record Topic(
        String name,
        String key,
        int partitions,
        Retention retention,
        List<Class<? extends SpecificRecord>> records,
        Service writer,
        List<Service> readers,
        Batches batches) {

    private static final String FLUSH = "flush.messages";

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
        this(name, key, partitions, retention, records, writer, readers, Batches.USUAL);
    }

    /** A copy of this topic whose largest batch has {@code bytes} bytes. */
    Topic takingBatchesUpTo(int bytes) {
        return new Topic(name, key, partitions, retention, records, writer, readers, batches.upTo(bytes));
    }

    /**
     * The subject under which the schema of {@code record} is registered for this topic, by Confluent's
     * TopicRecordNameStrategy. Each record type of a topic thus evolves on its own.
     */
    public String subject(Class<? extends SpecificRecord> record) {
        return subject(schema(record));
    }

    /** The subject of {@code schema} on this topic, e.g. {@code media-grids-kz.mediagrid.schemas.MediaGridVersion}. */
    public String subject(Schema schema) {
        return subject(name, schema);
    }

    /** The subject of {@code schema} on the topic with the name {@code topic}. */
    public static String subject(String topic, Schema schema) {
        return topic + "-" + schema.getFullName();
    }

    /** The schema of a generated record class. */
    public static Schema schema(Class<? extends SpecificRecord> record) {
        return SpecificData.get().getSchema(record);
    }

    /**
     * The settings that the topic must have on a cluster with {@code replicas} copies of each record. With only one copy, no
     * other machine has a record that is not on disk yet, so the broker writes each batch to disk before it acknowledges it.
     */
    public Map<String, String> settings(int replicas) {
        var settings = new TreeMap<>(retention.settings());
        settings.put("min.insync.replicas", Integer.toString(Math.max(1, replicas - 1)));
        settings.putAll(batches.settings());
        if (replicas == 1) {
            settings.put(FLUSH, "1");
        }
        return settings;
    }

    /**
     * Whether an existing topic may get the catalogue's value of {@code setting}. This is true if the value never makes the
     * broker delete the newest record of a key. An older build left these settings at the broker's defaults, or deleted records that
     * are now retained for ever.
     */
    public boolean mayBeSetLater(String setting) {
        return setting.equals(FLUSH)
                || setting.equals(Retention.TOMBSTONES)
                || Retention.ERASURE.contains(setting)
                || Batches.COMPRESSION.contains(setting)
                || setting.equals(Retention.TIME) && retention instanceof Retention.ForEver;
    }
}
