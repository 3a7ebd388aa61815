package kz.mediagrid.edge.page;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.ApplicationContext;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.WebContentInterceptor;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** Adds a module's pages to a service. They are for some readers only, so that no browser stores them. */
public abstract class PrivatePages implements WebMvcConfigurer {

    private final PageFolder folder;
    private final String[] paths;

    /** @param paths the addresses of the pages, as patterns */
    protected PrivatePages(PageFolder folder, String... paths) {
        this.folder = folder;
        this.paths = paths;
    }

    /** A page of another address that is for some readers only, so that no browser stores it. */
    public static ModelAndView notStored(ModelAndView page, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return page;
    }

    protected ITemplateResolver templates(ApplicationContext context) {
        return folder.templates(context);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var notStored = new WebContentInterceptor();
        notStored.addCacheMapping(CacheControl.noStore(), paths);
        registry.addInterceptor(notStored).addPathPatterns(paths);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        folder.addAssets(registry);
    }
}
