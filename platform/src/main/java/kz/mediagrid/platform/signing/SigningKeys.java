package kz.mediagrid.platform.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The directory of signing keys, with one file per key. Only the file's owner can read the file. The file's name is the
 * time at which the key was made. The newest key signs. Older keys may be deleted, because their public halves are on
 * {@code grid-signatures}. Keys that sign messages to webhooks are in the directory {@code webhooks} within it.
 *
 * <p>A file is PEM: the private key in PKCS #8, then the public key in X.509 (RFC 7468 and 8410).
 */
public final class SigningKeys {

    private static final String SUFFIX = ".pem";
    private static final DateTimeFormatter MADE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final Path directory;

    public SigningKeys(Path directory) {
        this.directory = directory;
    }

    /** The keys that sign messages to webhooks, in a directory of their own beside the keys that sign versions. */
    public SigningKeys ofWebhooks() {
        return new SigningKeys(directory.resolve("webhooks"));
    }

    /**
     * Makes a key if the directory has none; an existing key stays.
     *
     * @throws SigningKeyException if the key cannot be stored
     */
    public void makeWhereNoneIs(Clock real) {
        if (newestFile().isEmpty()) {
            make(real);
        }
    }

    /**
     * Makes a new key, which signs from now on.
     *
     * @throws SigningKeyException if the key cannot be stored
     */
    public SigningKey make(Clock real) {
        try {
            Files.createDirectories(directory);
            var pair = KeyPairGenerator.getInstance(PublicKeys.ALGORITHM).generateKeyPair();
            var key = new SigningKey(pair);
            // The file is complete before it gets its name: a signer may list the directory at any time.
            var unfinished = Files.createTempFile(
                    directory,
                    "new",
                    ".part",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    unfinished,
                    block("PRIVATE KEY", pair.getPrivate().getEncoded())
                            + block("PUBLIC KEY", pair.getPublic().getEncoded()));
            Files.move(unfinished, directory.resolve(name(key, real.instant())), StandardCopyOption.ATOMIC_MOVE);
            return key;
        } catch (IOException e) {
            throw new SigningKeyException(
                    "The signing key cannot be stored in %s: %s.".formatted(directory, e.getMessage()), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java since 15 has Ed25519.", e);
        }
    }

    private static String name(SigningKey key, Instant made) {
        return MADE.format(made) + "-" + key.id().substring(0, 8) + SUFFIX;
    }

    /**
     * The newest key, which signs.
     *
     * @throws SigningKeyException if there is no key, the newest file is not a key, or other users may read that file
     */
    public SigningKey newest() {
        return read(newestFile()
                .orElseThrow(() -> new SigningKeyException(
                        "There is no signing key in %s: run the setup, which makes one.".formatted(directory))));
    }

    /**
     * The newest key with an id that {@code ids} accepts; empty if there is none.
     *
     * @throws SigningKeyException if a file up to that key is not a key, or other users may read it
     */
    public Optional<SigningKey> newest(Predicate<String> ids) {
        return files().stream()
                .map(this::read)
                .filter(key -> ids.test(key.id()))
                .findFirst();
    }

    private SigningKey read(Path file) {
        try {
            requirePrivate(file);
            return read(Files.readString(file, StandardCharsets.US_ASCII));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new SigningKeyException("%s cannot be read as a signing key: %s.".formatted(file, e.getMessage()), e);
        }
    }

    private Optional<Path> newestFile() {
        return files().stream().findFirst();
    }

    /** The files of the keys, the newest first. */
    private List<Path> files() {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new SigningKeyException(
                    "The directory of signing keys %s cannot be read: %s.".formatted(directory, e.getMessage()), e);
        }
    }

    private static void requirePrivate(Path file) throws IOException {
        var others = PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                .substring(3);
        if (!others.equals("------")) {
            throw new SigningKeyException(
                    "Other users can access the signing key %s: chmod 600 it, and make a new key if one may have."
                            .formatted(file));
        }
    }

    private static SigningKey read(String pem) throws GeneralSecurityException {
        var factory = KeyFactory.getInstance(PublicKeys.ALGORITHM);
        var key = new SigningKey(new KeyPair(
                factory.generatePublic(new X509EncodedKeySpec(block(pem, "PUBLIC KEY"))),
                factory.generatePrivate(new PKCS8EncodedKeySpec(block(pem, "PRIVATE KEY")))));
        var probe = "probe".getBytes(StandardCharsets.US_ASCII);
        if (!PublicKeys.verify(key.publicKey(), probe, key.sign(probe))) {
            throw new IllegalArgumentException("its public and its private half do not match");
        }
        return key;
    }

    private static String block(String what, byte[] encoded) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(what, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded), what);
    }

    private static byte[] block(String pem, String what) {
        var found = Pattern.compile("-----BEGIN " + what + "-----([A-Za-z0-9+/=\\s]+)-----END " + what + "-----")
                .matcher(pem);
        if (!found.find()) {
            throw new IllegalArgumentException("it holds no " + what);
        }
        return Base64.getMimeDecoder().decode(found.group(1));
    }
}
