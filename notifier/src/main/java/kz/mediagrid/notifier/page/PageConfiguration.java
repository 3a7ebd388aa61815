package kz.mediagrid.notifier.page;

import java.time.Duration;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.webjars.WebJarVersionLocator;

/** What all pages of the notifier share: language, links, styles, and the first place to go to. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

    private static final String DESIGN_SYSTEM = "govuk-frontend";

    @Bean
    LocaleResolver localeResolver() {
        return new LanguageByAddress();
    }

    @Bean
    InitializingBean linksKeepTheLanguage(SpringTemplateEngine engine) {
        return () -> engine.setLinkBuilder(new LinksKeepLanguage());
    }

    @Bean
    @Order(0)
    NavigationEntry gridPlace() {
        return new NavigationEntry("/", "navigation.grid");
    }

    /** Our own styles, and of the design system the style sheet alone: its fonts and pictures are its owner's. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var version = new WebJarVersionLocator().version(DESIGN_SYSTEM);
        registry.addResourceHandler("/assets/govuk-frontend/{sheet:.+\\.css}")
                .addResourceLocations(
                        "classpath:/META-INF/resources/webjars/%s/%s/dist/govuk/".formatted(DESIGN_SYSTEM, version))
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/notifier-assets/")
                .setCacheControl(CacheControl.noCache());
    }
}
