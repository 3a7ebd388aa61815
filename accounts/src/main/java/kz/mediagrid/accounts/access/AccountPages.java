package kz.mediagrid.accounts.access;

import kz.mediagrid.edge.page.PageFolder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** Adds the templates whose names begin with {@code accounts/}. */
@Configuration(proxyBeanMethods = false)
class AccountPages {

    @Bean
    ITemplateResolver accountTemplates(ApplicationContext context) {
        return new PageFolder("accounts", "accounts").templates(context);
    }
}
