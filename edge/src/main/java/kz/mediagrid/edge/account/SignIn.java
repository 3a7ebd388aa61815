package kz.mediagrid.edge.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kz.mediagrid.edge.content.Hashes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signing in on a page: whoever shows a good API key once gets a signed cookie that opens pages for a working day.
 *
 * <p>The cookie names the key's hash, so that a revoked key ends it at once. It opens what is read and the forms of our own
 * pages, and no other write, so that no other site can have a browser change anything.
 */
public final class SignIn {

    private static final int SECRET_BYTES = 32;
    private static final Duration SIGN_IN_TIMEOUT = Duration.ofHours(12);
    private static final Pattern SHAPE = Pattern.compile("([0-9a-f]{64})\\.([0-9]{1,12})\\.([0-9a-f]{64})");

    /** Why somebody who called a page of ours is asked to sign in. */
    enum Why {
        /** The account may not see it. */
        DENIED,
        /** A form was sent after its time. */
        EXPIRED
    }

    private final ApiKeys keys;
    private final SecretKeySpec secret;
    private final Clock real;
    private final String cookie;

    /**
     * @param secret signs the cookies; services that share it accept each other's
     * @param real real time: sign-ins are no business of the movable clock
     * @param cookie the cookie's name; cookies ignore ports, so two services on one host need two names
     */
    public SignIn(ApiKeys keys, byte[] secret, Clock real, String cookie) {
        this.keys = keys;
        this.secret = new SecretKeySpec(secret, "HmacSHA256");
        this.real = real;
        this.cookie = cookie;
    }

    /** What signs the cookies: the secret that was given, else one made now, which ends all sign-ins made before. */
    public static byte[] secret(@Nullable String given, SecureRandom random) {
        if (given != null) {
            return given.getBytes(StandardCharsets.UTF_8);
        }
        var made = new byte[SECRET_BYTES];
        random.nextBytes(made);
        return made;
    }

    /**
     * The cookie for whoever shows {@code key}; nothing if the key is not known.
     *
     * @param secure whether the page came by https, and the cookie must too
     */
    public Optional<ResponseCookie> with(String key, boolean secure) {
        return keys.accountOf(key).map(account -> {
            var content = Hashes.plain(key) + "."
                    + real.instant().plus(SIGN_IN_TIMEOUT).getEpochSecond();
            return cookie(content + "." + signature(content), SIGN_IN_TIMEOUT, secure);
        });
    }

    /** The name of its cookie, which is the service's own. */
    String cookieName() {
        return cookie;
    }

    /** The cookie that ends a sign-in. */
    public ResponseCookie out(boolean secure) {
        return cookie("", Duration.ZERO, secure);
    }

    private ResponseCookie cookie(String value, Duration lasts, boolean secure) {
        return ResponseCookie.from(cookie, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(lasts)
                .build();
    }

    /** The account that signed in with the cookie of that call, if the cookie is good and the key not revoked. */
    public Optional<Account> of(HttpServletRequest request) {
        var cookies = request.getCookies();
        return Stream.ofNullable(cookies)
                .flatMap(Arrays::stream)
                .filter(sent -> sent.getName().equals(cookie))
                .map(Cookie::getValue)
                .flatMap(value -> account(value).stream())
                .findFirst();
    }

    private Optional<Account> account(String value) {
        var shape = SHAPE.matcher(value);
        if (!shape.matches()) {
            return Optional.empty();
        }
        var signed = signature(shape.group(1) + "." + shape.group(2));
        var until = Instant.ofEpochSecond(Long.parseLong(shape.group(2)));
        boolean good = MessageDigest.isEqual(
                signed.getBytes(StandardCharsets.US_ASCII), shape.group(3).getBytes(StandardCharsets.US_ASCII));
        return good && real.instant().isBefore(until) ? keys.accountOfHash(shape.group(1)) : Optional.empty();
    }

    private String signature(String content) {
        try {
            var mac = Mac.getInstance(secret.getAlgorithm());
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }

    /** The address of the page where one signs in, and comes back from to what was called, in the language asked for. */
    public static String address(HttpServletRequest called) {
        return address(called, null);
    }

    /**
     * The same address, where there is a reason to ask for it.
     *
     * @param why what the page is to say; null: nothing but how to sign in
     */
    static String address(HttpServletRequest called, @Nullable Why why) {
        var query = called.getQueryString();
        var values = new HashMap<String, Object>();
        values.put("next", called.getRequestURI() + (query == null ? "" : "?" + query));
        var page = UriComponentsBuilder.fromPath("/sign-in").queryParam("next", "{next}");
        if (why != null) {
            page.queryParam(why.name().toLowerCase(Locale.ROOT), "true");
        }
        var language = called.getParameter("lang");
        if (language != null) {
            page.queryParam("lang", "{lang}");
            values.put("lang", language);
        }
        return page.encode().buildAndExpand(values).toUriString();
    }
}
