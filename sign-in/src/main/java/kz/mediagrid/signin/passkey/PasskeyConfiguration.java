package kz.mediagrid.signin.passkey;

import java.time.Clock;
import kz.mediagrid.accounts.access.SignIn;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.accounts.people.PeopleLog;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.schemas.Passkey;
import kz.mediagrid.topics.Topics;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Follows and changes the passkeys, and shows their pages. Only who writes people imports this class. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PasskeyAddress.class)
@Import({PasskeySignInController.class, PasskeyPageController.class})
public class PasskeyConfiguration {

    @Bean
    Passkeys passkeys() {
        return new Passkeys();
    }

    @Bean
    Followed followPasskeys(Passkeys passkeys) {
        return new Followed(
                Topics.PASSKEYS,
                record -> passkeys.apply(
                        record.key(), record.value() instanceof Passkey passkey ? passkey : null, record.writtenAt()));
    }

    @Bean
    Verification passkeyVerification(PasskeyAddress address) {
        return new Verification(address);
    }

    @Bean
    Challenges passkeyChallenges(SignIn signIn) {
        return new Challenges(signIn, Clock.systemUTC());
    }

    @Bean
    PasskeyWriter passkeyWriter(Passkeys passkeys, People people, Verification verification, PeopleLog log) {
        return new PasskeyWriter(passkeys, people, verification, log, Clock.systemUTC());
    }
}
