package kz.mediagrid.agencypages;

import kz.mediagrid.agencypages.material.MaterialRowsInterceptor;
import kz.mediagrid.edge.page.PageFolder;
import kz.mediagrid.edge.page.PrivatePages;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** Adds the pages of press secretaries to the gateway. A draft has personal data. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class AgencyPages extends PrivatePages {

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
        super(new PageFolder("agency", "agency"), PATHS);
        this.materialRows = materialRows;
    }

    @Bean
    ITemplateResolver agencyTemplates(ApplicationContext context) {
        return templates(context);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        super.addInterceptors(registry);
        registry.addInterceptor(materialRows).addPathPatterns(PATHS);
    }
}
