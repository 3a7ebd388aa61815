package kz.mediagrid.platform.serde;

import org.apache.avro.specific.SpecificRecord;

/** What came of reading a value's bytes. */
public sealed interface Reading {

    /** The record. */
    record Readable(SpecificRecord record) implements Reading {}

    /** Bytes that are no record of ours, and why, in one sentence. */
    record Unreadable(String cause) implements Reading {}
}
