package kz.mediagrid.signin.issuer;

import java.time.Duration;
import kz.mediagrid.accounts.access.SignIn;
import kz.mediagrid.accounts.access.SignInIssuer;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.accounts.people.PeopleLog;
import kz.mediagrid.edge.page.Menu;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets people sign in by the issuer that the settings name. Only the gateway imports this class, since it alone writes people. The
 * bean {@link PeopleLog} is that of {@link kz.mediagrid.signin.invitation.PeopleConfiguration}.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("media-grid.sign-in.issuer")
@EnableConfigurationProperties(IssuerProperties.class)
public class IssuerConfiguration {

    /** The time limit of one call to the issuer. A sign-in makes up to four. */
    private static final Duration LIMIT = Duration.ofSeconds(4);

    @Bean
    SignInIssuer signInIssuer(IssuerProperties properties) {
        return new SignInIssuer(properties.shownName());
    }

    @Bean
    IssuerController issuerController(
            IssuerProperties properties, People people, SignIn signIn, Menu menu, PeopleLog log) {
        return new IssuerController(
                new Issuer(properties, new IssuerCalls(LIMIT)),
                new BegunCookie(signIn, people::now),
                new TiedPeople(people, log),
                people,
                signIn,
                menu);
    }
}
