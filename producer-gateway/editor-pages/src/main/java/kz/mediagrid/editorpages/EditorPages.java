package kz.mediagrid.editorpages;

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

/** Adds the pages of the grid's editing and publication, of questions, of joint matters and of the directory to the gateway. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class EditorPages implements WebMvcConfigurer {

    private static final PageFolder EDITOR = new PageFolder("editor", "editor");

    private static final String[] PATHS = {
        "/ask", "/asked/**", "/agenda/**", "/directory*", "/directory/**", "/editing/**", "/policy"
    };

    @Bean
    ITemplateResolver editorTemplates(ApplicationContext context) {
        return EDITOR.templates(context);
    }

    /** Answers, contributions, private contacts, filings and unpublished changes are not for the media, so that no browser stores them. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var notStored = new WebContentInterceptor();
        notStored.addCacheMapping(CacheControl.noStore(), PATHS);
        registry.addInterceptor(notStored).addPathPatterns(PATHS);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        EDITOR.addAssets(registry);
    }
}
