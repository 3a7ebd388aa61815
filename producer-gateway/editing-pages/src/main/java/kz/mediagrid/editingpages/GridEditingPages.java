package kz.mediagrid.editingpages;

import kz.mediagrid.edge.page.PageFolder;
import kz.mediagrid.edge.page.PrivatePages;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** Adds the pages of the grid's editing and publication to the gateway. Filings and unpublished changes are not for the media. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class GridEditingPages extends PrivatePages {

    GridEditingPages() {
        super(new PageFolder("editing", "editing"), "/editing/**", "/policy");
    }

    @Bean
    ITemplateResolver editingTemplates(ApplicationContext context) {
        return templates(context);
    }
}
