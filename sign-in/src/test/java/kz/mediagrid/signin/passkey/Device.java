package kz.mediagrid.signin.passkey;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A person's device that makes one passkey and signs with it, as WebAuthn says. */
final class Device {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int VERIFIED = 0x05;
    private static final int WITH_KEY = 0x40;

    final String id;
    String origin = "http://localhost:8080";
    String site = "localhost";
    String handle;
    int flags = VERIFIED;
    long count;
    private final KeyPair keys;

    Device(String name, String personId) {
        this.id = base64(name.getBytes(StandardCharsets.UTF_8));
        this.handle = base64(personId.getBytes(StandardCharsets.UTF_8));
        try {
            var maker = KeyPairGenerator.getInstance("EC");
            maker.initialize(new ECGenParameterSpec("secp256r1"));
            this.keys = maker.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has P-256", e);
        }
    }

    static String base64(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }

    /** The answer of a browser that makes the passkey. */
    String made(Challenge challenge) {
        var rawId = Base64.getUrlDecoder().decode(id);
        var data = joined(
                siteAndFlags(flags | WITH_KEY),
                new byte[16],
                ByteBuffer.allocate(2).putShort((short) rawId.length).array(),
                rawId,
                coseKey());
        var attestation = joined(
                HexFormat.of()
                        .parseHex("a3" + "63" + hex("fmt") + "64" + hex("none") + "67" + hex("attStmt") + "a0" + "68"
                                + hex("authData") + "59"),
                ByteBuffer.allocate(2).putShort((short) data.length).array(),
                data);
        return """
                {"id": "%s", "rawId": "%s", "type": "public-key", "clientExtensionResults": {},
                 "response": {"clientDataJSON": "%s", "attestationObject": "%s", "transports": ["internal"]}}""".formatted(id, id, base64(clientData("create", challenge)), base64(attestation));
    }

    /** The answer of a browser whose passkey signs a challenge. */
    String signed(Challenge challenge) {
        var data = siteAndFlags(flags);
        var client = clientData("get", challenge);
        return """
                {"id": "%s", "rawId": "%s", "type": "public-key", "clientExtensionResults": {},
                 "response": {"clientDataJSON": "%s", "authenticatorData": "%s", "signature": "%s", "userHandle": "%s"}}""".formatted(id, id, base64(client), base64(data), base64(signature(data, client)), handle);
    }

    private byte[] signature(byte[] data, byte[] client) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(sha256(client));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java signs with P-256", e);
        }
    }

    private byte[] clientData(String what, Challenge challenge) {
        return """
                {"type": "webauthn.%s", "challenge": "%s", "origin": "%s", "crossOrigin": false}""".formatted(what, challenge.bytes().toBase64UrlString(), origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] siteAndFlags(int bits) {
        return joined(
                sha256(site.getBytes(StandardCharsets.UTF_8)),
                new byte[] {(byte) bits},
                ByteBuffer.allocate(4).putInt((int) count).array());
    }

    private byte[] coseKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return joined(
                HexFormat.of().parseHex("a5010203262001215820"),
                coordinate(point.getAffineX()),
                HexFormat.of().parseHex("225820"),
                coordinate(point.getAffineY()));
    }

    private static byte[] coordinate(BigInteger number) {
        var bytes = number.toByteArray();
        var padded = joined(new byte[32], bytes);
        return Arrays.copyOfRange(padded, padded.length - 32, padded.length);
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
