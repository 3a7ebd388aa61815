package kz.mediagrid.editorpages;

import kz.mediagrid.edge.page.PageFolder;
import kz.mediagrid.edge.page.PrivatePages;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.templateresolver.ITemplateResolver;

/**
 * Adds the pages of questions, of joint matters and of the directory to the gateway. Answers, contributions and private
 * contacts are not for the media.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class EditorPages extends PrivatePages {

    EditorPages() {
        super(new PageFolder("editor", "editor"), "/ask", "/asked/**", "/agenda/**", "/directory*", "/directory/**");
    }

    @Bean
    ITemplateResolver editorTemplates(ApplicationContext context) {
        return templates(context);
    }
}
