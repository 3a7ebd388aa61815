package kz.mediagrid.accounts.access;

import kz.mediagrid.accounts.key.ApiKeys;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.edge.caller.Admissions;
import kz.mediagrid.edge.caller.KnownAccounts;
import kz.mediagrid.edge.page.PageFolder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** Adds the templates whose names begin with {@code accounts/}, their script, and the names of accounts on pages. */
@Configuration(proxyBeanMethods = false)
class AccountPages implements WebMvcConfigurer {

    private static final PageFolder ACCOUNTS = new PageFolder("accounts", "accounts");

    /** An account is a person, or a program with an API key. */
    @Bean
    KnownAccounts knownAccounts(ApiKeys keys, People people) {
        return id -> people.accountOf(id).or(() -> keys.accountOfId(id));
    }

    /** A call is admitted by its key, or else by its sign-in. */
    @Bean
    Admissions admissions(ApiKeys keys, SignIn signIn) {
        return call -> {
            var key = ApiKeyFilter.key(call);
            var session = signIn.session(call);
            return () -> key.flatMap(keys::accountOf).isPresent()
                    || key.isEmpty() && session.filter(signIn::lasts).isPresent();
        };
    }

    @Bean
    ITemplateResolver accountTemplates(ApplicationContext context) {
        return ACCOUNTS.templates(context);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        ACCOUNTS.addAssets(registry);
    }
}
