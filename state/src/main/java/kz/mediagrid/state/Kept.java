package kz.mediagrid.state;

/**
 * The definition of a state store.
 *
 * @param name unique among the stores
 * @param type of the values: a record of Avro, String, Long or bytes
 */
public record Kept<V>(String name, Class<V> type) {}
