package kz.mediagrid.state;

/**
 * The definition of a state store.
 *
 * @param name the store's name, unique among the stores
 * @param type the type of the values: an Avro record, String, Long or bytes
 */
public record Kept<V>(String name, Class<V> type) {}
