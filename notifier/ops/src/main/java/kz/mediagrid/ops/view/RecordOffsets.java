package kz.mediagrid.ops.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Stores the offset of every record on a topic under the record's id, for all years. It needs about 30 bytes for each
 * record, whatever the size of the record.
 *
 * <p>Only a hash of 64 bits is stored of each id. Readers must therefore still compare the ids of the records at
 * these offsets.
 */
final class RecordOffsets {

    private static final int NONE = -1;

    private long[] offsets = new long[1_024];
    private long[] hashes = new long[1_024];
    /** For each record, the index of the previous record in the same bucket. */
    private int[] before = new int[1_024];

    private int[] buckets = emptyBuckets(1_024);
    private int size;

    /** Adds the offset of a record with the id {@code id}. */
    void add(String id, long offset) {
        if (size == offsets.length) {
            grow();
        }
        offsets[size] = offset;
        hashes[size] = hash(id);
        chain(size);
        size++;
    }

    /** The offsets of the records with the id {@code id}, the earliest first. */
    List<Long> of(String id) {
        var found = new ArrayList<Long>();
        long hash = hash(id);
        for (int at = buckets[bucket(hash)]; at != NONE; at = before[at]) {
            if (hashes[at] == hash) {
                found.add(offsets[at]);
            }
        }
        Collections.reverse(found);
        return found;
    }

    /** Whether there is a record with the id {@code id}. */
    boolean holds(String id) {
        return !of(id).isEmpty();
    }

    private void grow() {
        int length = size + size / 2;
        offsets = Arrays.copyOf(offsets, length);
        hashes = Arrays.copyOf(hashes, length);
        before = Arrays.copyOf(before, length);
        if (length > buckets.length) {
            buckets = emptyBuckets(buckets.length * 2);
            for (int at = 0; at < size; at++) {
                chain(at);
            }
        }
    }

    private void chain(int at) {
        int bucket = bucket(hashes[at]);
        before[at] = buckets[bucket];
        buckets[bucket] = at;
    }

    private static int[] emptyBuckets(int count) {
        var buckets = new int[count];
        Arrays.fill(buckets, NONE);
        return buckets;
    }

    private int bucket(long hash) {
        return (int) hash & (buckets.length - 1);
    }

    /** The FNV-1a hash of the characters, with its upper bits mixed into its lower bits. */
    private static long hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int at = 0; at < id.length(); at++) {
            hash = (hash ^ id.charAt(at)) * 0x100000001b3L;
        }
        return hash ^ hash >>> 32;
    }
}
