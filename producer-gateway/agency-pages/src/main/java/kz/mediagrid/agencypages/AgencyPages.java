package kz.mediagrid.agencypages;

import kz.mediagrid.agencypages.material.MaterialRowsInterceptor;
import kz.mediagrid.edge.page.PageFolder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.WebContentInterceptor;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** Adds the pages of press secretaries to the gateway. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class AgencyPages implements WebMvcConfigurer {

    private static final PageFolder AGENCY = new PageFolder("agency", "agency");

    private static final String[] PATHS = {
        "/week/**",
        "/drafts/**",
        "/events",
        "/events/*/change",
        "/body",
        "/requests/**",
        "/matters/**",
        "/owed",
        "/uploads"
    };

    private final MaterialRowsInterceptor materialRows;

    AgencyPages(MaterialRowsInterceptor materialRows) {
        this.materialRows = materialRows;
    }

    @Bean
    ITemplateResolver agencyTemplates(ApplicationContext context) {
        return AGENCY.templates(context);
    }

    /** A draft has personal data, which no browser stores. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var notStored = new WebContentInterceptor();
        notStored.addCacheMapping(CacheControl.noStore(), PATHS);
        registry.addInterceptor(notStored).addPathPatterns(PATHS);
        registry.addInterceptor(materialRows).addPathPatterns(PATHS);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        AGENCY.addAssets(registry);
    }
}
