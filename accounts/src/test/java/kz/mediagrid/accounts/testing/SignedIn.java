package kz.mediagrid.accounts.testing;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kz.mediagrid.accounts.Access;
import kz.mediagrid.accounts.access.EndedSessions;
import kz.mediagrid.accounts.access.SignIn;
import kz.mediagrid.accounts.access.SignInEvents;
import kz.mediagrid.accounts.key.ApiKeys;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.schemas.ApiKey;
import kz.mediagrid.schemas.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Lets people in at {@link ServedPages}, with one key for each role. As it has no stereotype, nothing scans it. */
@Import(Access.class)
public class SignedIn {

    public static final String EDITOR_KEY = "mgk_editor";
    /** The key of the body {@code edu}. */
    public static final String AGENCY_KEY = "mgk_edu";

    public static final String MEDIA_KEY = "mgk_outlet";
    public static final String OPS_KEY = "mgk_ops";
    /** The key of another account with the role of {@link #OPS_KEY}. */
    public static final String OTHER_OPS_KEY = "mgk_ops_2";

    private static final Instant MADE = Instant.parse("2026-11-01T05:00:00Z");

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    People people() {
        return new People(Clock.systemUTC());
    }

    @Bean
    ApiKeys apiKeys() {
        var keys = new ApiKeys(Clock.systemUTC());
        keys.apply(Hashes.plain(EDITOR_KEY), account("acc-editor", "mam", Role.AUTHORISED_BODY));
        keys.apply(Hashes.plain(AGENCY_KEY), account("acc-edu", "edu", Role.AGENCY));
        keys.apply(Hashes.plain(MEDIA_KEY), account("acc-outlet", null, Role.MEDIA));
        keys.apply(Hashes.plain(OPS_KEY), account("acc-ops", null, Role.OPS));
        keys.apply(Hashes.plain(OTHER_OPS_KEY), account("acc-other", null, Role.OPS));
        return keys;
    }

    private static ApiKey account(String id, @Nullable String agency, Role role) {
        return ApiKey.newBuilder()
                .setAccountId(id)
                .setRoles(List.of(role))
                .setAgencyCode(agency)
                .setCreatedAt(MADE)
                .build();
    }

    @Bean
    SignInEvents signInEvents() {
        return new SignInEvents(event -> {}, Clock.systemUTC());
    }

    /** @param service the name of the service, which its cookie has too */
    @Bean
    SignIn signIn(ApiKeys keys, People people, @Value("${spring.config.name:service}") String service) {
        return new SignIn(
                keys,
                people,
                new EndedSessions((id, record) -> {}, Clock.systemUTC()),
                new byte[32],
                new SecureRandom(),
                Clock.systemUTC(),
                "media-grid-" + service);
    }
}
