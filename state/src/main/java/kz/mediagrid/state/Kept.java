package kz.mediagrid.state;

/**
 * Something that is kept between records of a log, in a store of its own.
 *
 * @param name the store's, unique
 * @param type of the values: a record of Avro, String, Long or bytes
 */
public record Kept<V>(String name, Class<V> type) {}
