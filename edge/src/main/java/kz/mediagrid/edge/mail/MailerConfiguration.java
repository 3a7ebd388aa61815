package kz.mediagrid.edge.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Provides the sender of mails if a mail server is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.mail.host")
class MailerConfiguration {

    @Bean
    Mailer mailer(JavaMailSenderImpl server, @Value("${media-grid.mail.from:#{null}}") @Nullable String from) {
        return new Mailer(server, from);
    }
}
