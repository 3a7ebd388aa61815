package kz.mediagrid.aggregator.grid;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kz.mediagrid.schemas.GridEntry;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;

/**
 * The fingerprint of a week as one version shows it; who applied all changes up to that version can compute it too.
 *
 * <p>Canonical form: the entries of the week in ascending order of event id, each in Avro's binary encoding under the
 * schema of {@link GridEntry}, one directly after the other; SHA-256 over that (FIPS 180-4).
 */
public final class StateHash {

    /** The name of the canonical form: the encoding and the schema's CRC-64-AVRO fingerprint in hexadecimal. */
    public static final String CANONICAL_FORM = "avro-binary-1:"
            + HexFormat.of().toHexDigits(SchemaNormalization.parsingFingerprint64(GridEntry.getClassSchema()));

    private final MessageDigest digest = sha256();
    private final BinaryEncoder encoder =
            EncoderFactory.get().binaryEncoder(new DigestOutputStream(OutputStream.nullOutputStream(), digest), null);
    private final SpecificDatumWriter<GridEntry> writer = new SpecificDatumWriter<>(GridEntry.class);

    private String last = "";
    private int count;

    /** Takes in the next entry. */
    public void add(GridEntry entry) {
        if (last.compareTo(entry.getEventId()) >= 0) {
            throw new IllegalArgumentException("Entries are hashed in order of event id, but " + entry.getEventId()
                    + " comes after " + last + ".");
        }
        last = entry.getEventId();
        count++;
        try {
            writer.write(entry, encoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many entries were taken in. */
    public int count() {
        return count;
    }

    /** The hash in 64 hexadecimal digits; ends the count. */
    public String hex() {
        try {
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
