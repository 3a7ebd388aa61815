package kz.mediagrid.accounts.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.mediagrid.accounts.key.ApiKeys;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.content.Hashes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/**
 * Signs people in: a person uses a one-time link, or enters a valid API key on a page, and gets a signed cookie, which is valid for
 * 12 hours.
 *
 * <p>The cookie contains the person's id or the hash of the key, so a sign-in ends at once when either is revoked. It also contains a random
 * id, so a sign-out ends the session at once, even if somebody has a copy of the cookie. The cookie authorises
 * all reads, but only those writes that forms on our own pages send. So another site cannot make a browser change data.
 */
public final class SignIn {

    private static final String COOKIE = "media-grid-";
    private static final int SECRET_BYTES = 32;
    private static final int SESSION_BYTES = 16;
    private static final int MARK_LENGTH = 32;
    private static final Duration SIGN_IN_TIMEOUT = Duration.ofHours(12);
    private static final Pattern SHAPE =
            Pattern.compile("([0-9a-f]{64}|per-[A-Za-z0-9_-]{12})\\.([0-9a-f]{32})\\.([0-9]{1,12})\\.([0-9a-f]{64})");

    private final ApiKeys keys;
    private final People people;
    private final EndedSessions ended;
    private final Signer signer;
    private final SecureRandom random;
    private final Clock real;
    private final String cookie;

    /**
     * @param secret the secret that signs the cookies; services with the same secret accept each other's cookies
     * @param real the clock of real time; sign-ins do not depend on business time, which can be moved
     * @param cookie the cookie's name
     */
    public SignIn(
            ApiKeys keys,
            People people,
            EndedSessions ended,
            byte[] secret,
            SecureRandom random,
            Clock real,
            String cookie) {
        this.keys = keys;
        this.people = people;
        this.ended = ended;
        this.signer = new Signer(secret);
        this.random = random;
        this.real = real;
        this.cookie = cookie;
    }

    /**
     * The sign-in of a service. Services with the same secret share their cookie, and so a person's sign-in. Without
     * a secret, the service makes a random one, which ends all earlier sign-ins. Its cookie then has a name of its own:
     * browsers ignore the port of a cookie, so services on one host would replace each other's.
     *
     * @param secret the secret in the settings; null if they have none
     * @param service the service's name, e.g. {@code gateway}
     */
    public static SignIn of(
            ApiKeys keys,
            People people,
            EndedSessions ended,
            @Nullable String secret,
            String service,
            SecureRandom random,
            Clock real) {
        return secret == null
                ? new SignIn(keys, people, ended, bytes(random, SECRET_BYTES), random, real, COOKIE + service)
                : new SignIn(
                        keys, people, ended, secret.getBytes(StandardCharsets.UTF_8), random, real, COOKIE + "session");
    }

    private static byte[] bytes(SecureRandom random, int size) {
        var made = new byte[size];
        random.nextBytes(made);
        return made;
    }

    /**
     * The cookie for a sign-in with {@code key}; empty if the key is unknown, or limited to some scopes.
     *
     * @param secure whether the page was requested by https; if so, browsers send the cookie by https only
     */
    public Optional<ResponseCookie> with(String key, boolean secure) {
        return accountOf(Hashes.plain(key)).map(account -> begun(Hashes.plain(key), newSession(), secure));
    }

    /** A random id for a session. */
    public String newSession() {
        return HexFormat.of().formatHex(bytes(random, SESSION_BYTES));
    }

    /**
     * The cookie for the sign-in of a person.
     *
     * @param session the id of the session, made by {@link #newSession()}
     * @param secure whether the page was requested by https
     */
    public ResponseCookie person(String personId, String session, boolean secure) {
        return begun(personId, session, secure);
    }

    /** @param subject the hash of an API key, or a person's id */
    private ResponseCookie begun(String subject, String session, boolean secure) {
        var content = subject + "." + session + "."
                + real.instant().plus(SIGN_IN_TIMEOUT).getEpochSecond();
        return cookie(content + "." + signer.sign(content), SIGN_IN_TIMEOUT, secure);
    }

    /**
     * The name of the cookie. Browsers accept the prefix {@code __Host-} by https only, and then from this host only.
     *
     * @param secure whether the page was requested by https
     */
    String cookieName(boolean secure) {
        return secure ? "__Host-" + cookie : cookie;
    }

    /**
     * Ends the session in {@code request} at once in all services; copies of its cookie end, too.
     *
     * @return an empty cookie that has expired, which replaces the session's cookie
     * @throws kz.mediagrid.platform.write.NotAcknowledgedException if the log does not take it; the session then continues
     */
    public ResponseCookie end(HttpServletRequest request) {
        session(request).ifPresent(session -> ended.end(session.id(), session.until()));
        return cookie("", Duration.ZERO, request.isSecure());
    }

    private ResponseCookie cookie(String value, Duration lasts, boolean secure) {
        return ResponseCookie.from(cookieName(secure), value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(lasts)
                .build();
    }

    /**
     * A valid sign-in.
     *
     * @param value the value of its cookie
     */
    record Session(Account account, String id, Instant until, String value) {

        /** The hash of the API key with which the person signed in, or the person's id. */
        String subject() {
            return value.substring(0, value.indexOf('.'));
        }
    }

    /** The account of the sign-in in {@code request}; empty if it has none that is valid. */
    public Optional<Account> of(HttpServletRequest request) {
        return session(request).map(Session::account);
    }

    /** The sign-in in {@code request}; empty without a valid cookie, after a sign-out, or if the key is revoked. */
    Optional<Session> session(HttpServletRequest request) {
        var name = cookieName(request.isSecure());
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(sent -> sent.getName().equals(name))
                .map(Cookie::getValue)
                .flatMap(value -> session(value).stream())
                .findFirst();
    }

    /** The id of the session in {@code request}; empty without a valid sign-in. */
    public Optional<String> sessionId(HttpServletRequest request) {
        return session(request).map(Session::id);
    }

    /** Whether {@code session} is still valid. */
    boolean lasts(Session session) {
        return session(session.value()).isPresent();
    }

    /**
     * The token of forms on pages for {@code session}. It begins with a mark of the account, and nobody can compute the rest without
     * the secret.
     */
    String formToken(Session session) {
        return formMark(session.account()) + "." + sign("form", session.value());
    }

    /** The mark of the account in the tokens of its forms, which stays the same when the account signs in again. */
    static String formMark(Account account) {
        return Hashes.plain("form of " + account.id()).substring(0, MARK_LENGTH);
    }

    /**
     * The signature of {@code content}. Nobody can compute it without the secret.
     *
     * @param purpose the use of the signature; one for another use is not valid here
     */
    public String sign(String purpose, String content) {
        return signer.sign(purpose + " " + content);
    }

    /** Whether {@link #sign} made {@code signature}. */
    public boolean isSigned(String purpose, String content, String signature) {
        return signer.isSignatureOf(purpose + " " + content, signature);
    }

    private Optional<Session> session(String value) {
        var shape = SHAPE.matcher(value);
        if (!shape.matches()) {
            return Optional.empty();
        }
        var id = shape.group(2);
        var content = shape.group(1) + "." + id + "." + shape.group(3);
        var until = Instant.ofEpochSecond(Long.parseLong(shape.group(3)));
        return signer.isSignatureOf(content, shape.group(4)) && real.instant().isBefore(until) && !ended.has(id)
                ? accountOf(shape.group(1)).map(account -> new Session(account, id, until, value))
                : Optional.empty();
    }

    /** Whether {@code key} is valid but limited to some scopes. Such a key is for a program: nobody signs in with it. */
    boolean isForProgram(String key) {
        return keys.accountOf(key).filter(account -> !account.hasAllScopes()).isPresent();
    }

    /** No scope limits a person who signed in, so a key with scopes must not sign anybody in. */
    private Optional<Account> accountOf(String subject) {
        return subject.startsWith(People.ID_PREFIX)
                ? people.accountOf(subject)
                : keys.accountOfHash(subject).filter(Account::hasAllScopes);
    }
}
