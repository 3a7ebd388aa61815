package kz.mediagrid.state;

/**
 * The definition of a state store.
 *
 * @param name the store's name, unique among the stores
 * @param type the type of the values: an Avro record, String, Long or bytes
 * @param overwritten whether the records of one transaction often overwrite the same keys. Only the last value of a transaction then
 *     needs to be written
 */
public record Kept<V>(String name, Class<V> type, boolean overwritten) {

    public Kept(String name, Class<V> type) {
        this(name, type, false);
    }

    /** A store in which the records of one transaction often overwrite the same keys. */
    public static <V> Kept<V> overwritten(String name, Class<V> type) {
        return new Kept<>(name, type, true);
    }
}
