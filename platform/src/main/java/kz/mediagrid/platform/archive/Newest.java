package kz.mediagrid.platform.archive;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map with a limited number of entries. If a new entry exceeds the limit, the oldest entry is removed. */
public final class Newest<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;

    private final int limit;

    public Newest(int limit) {
        this.limit = limit;
    }

    /** Puts the entry in the newest position, even if the map already has an entry for the key. */
    @Override
    public @Nullable V put(K key, V value) {
        var before = remove(key);
        super.put(key, value);
        return before;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > limit;
    }
}
