package kz.mediagrid.grid;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.MediaGridVersion;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** Divides a version into parts that are small enough for a broker. */
public final class GridParts {

    /** The greatest length of a part [bytes]; half of a broker's default limit. */
    static final int LIMIT = 500_000;

    private GridParts() {}

    /**
     * The parts of a version in order. Each part repeats the header; a change longer than the limit has a part of
     * its own.
     */
    public static List<MediaGridVersion> of(MediaGridVersion header, List<GridChange> changes) {
        var room = LIMIT - MAX_NUMBERING - Size.of(header);
        var parts = new ArrayList<List<GridChange>>();
        parts.add(new ArrayList<>());
        var size = 0;
        for (var change : changes) {
            var length = Size.of(change);
            if (size > 0 && size + length > room) {
                parts.add(new ArrayList<>());
                size = 0;
            }
            parts.get(parts.size() - 1).add(change);
            size += length;
        }
        return numbered(header, parts);
    }

    /**
     * The upper limit of the bytes that the part number, the number of parts and the count of changes add to the
     * header.
     */
    private static final int MAX_NUMBERING = 20;

    private static List<MediaGridVersion> numbered(MediaGridVersion header, List<List<GridChange>> parts) {
        var numbered = new ArrayList<MediaGridVersion>();
        for (var changes : parts) {
            numbered.add(MediaGridVersion.newBuilder(header)
                    .setPart(numbered.size() + 1)
                    .setParts(parts.size())
                    .setChanges(changes)
                    .build());
        }
        return numbered;
    }

    /** Computes the length of a record in Avro's binary encoding [bytes]. */
    private static final class Size {

        static int of(SpecificRecord record) {
            var out = new ByteArrayOutputStream(4096);
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
            try {
                new SpecificDatumWriter<SpecificRecord>(record.getSchema()).write(record, encoder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.size();
        }
    }
}
