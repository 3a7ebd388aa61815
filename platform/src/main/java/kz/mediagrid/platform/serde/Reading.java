package kz.mediagrid.platform.serde;

import org.apache.avro.specific.SpecificRecord;

/** The result of reading a value's bytes. */
public sealed interface Reading {

    /** A value that was read as a record. */
    record Readable(SpecificRecord record) implements Reading {}

    /** Bytes that are not a record of the media-grid's schemas, with the cause in one sentence. */
    record Unreadable(String cause) implements Reading {}
}
