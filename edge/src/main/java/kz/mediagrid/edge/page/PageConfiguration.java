package kz.mediagrid.edge.page;

import java.time.Duration;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ITemplateResolver;
import org.webjars.WebJarVersionLocator;

/**
 * Configures the parts that the pages of all services share: language, links, styles, and the templates whose names
 * begin with {@code page/}.
 *
 * <p>Each service also has its own templates, in another folder and with other names. Its own styles are below
 * {@code /assets}.
 */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

    private static final String DESIGN_SYSTEM = "govuk-frontend";
    private static final PageFolder PAGE = new PageFolder("edge", "page");

    @Bean
    LocaleResolver localeResolver() {
        return new LanguageByAddress();
    }

    @Bean
    InitializingBean linksKeepTheLanguage(SpringTemplateEngine engine) {
        return () -> engine.setLinkBuilder(new LinksKeepLanguage());
    }

    @Bean
    IDialect forms() {
        return new FormDialect();
    }

    @Bean
    ITemplateResolver sharedTemplates(ApplicationContext context) {
        return PAGE.templates(context);
    }

    /**
     * Serves our own styles and, of the design system's style sheet, what pages use. The fonts and pictures of the design system are not
     * served, because they belong to the owner of the design system.
     */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var version = new WebJarVersionLocator().version(DESIGN_SYSTEM);
        registry.addResourceHandler("/assets/govuk-frontend/{sheet:.+\\.css}")
                .addResourceLocations(
                        "classpath:/META-INF/resources/webjars/%s/%s/dist/govuk/".formatted(DESIGN_SYSTEM, version))
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .resourceChain(true)
                .addTransformer(UsedStyles.listed());
        PAGE.addAssets(registry);
    }
}
