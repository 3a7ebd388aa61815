package kz.mediagrid.edge.page;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ITemplateResolver;

/**
 * The folders with a module's templates and assets, for pages that services outside the module show.
 *
 * @param module the module's name; on the class path, {@code MODULE-templates/} has its templates and
 *     {@code MODULE-assets/} its assets
 * @param prefix the first part of the templates' names, as in {@code PREFIX/name}; the assets have addresses below
 *     {@code /assets/PREFIX/}
 */
public record PageFolder(String module, String prefix) {

    /**
     * The resolver for the names of the module's templates. It runs before the service's own resolver, which would
     * accept any name.
     */
    public ITemplateResolver templates(ApplicationContext context) {
        var resolver = new SpringResourceTemplateResolver();
        resolver.setApplicationContext(context);
        resolver.setResolvablePatterns(Set.of(prefix + "/*"));
        resolver.setPrefix("classpath:/" + module + "-templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        resolver.setOrder(0);
        return resolver;
    }

    public void addAssets(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/" + prefix + "/**")
                .addResourceLocations("classpath:/" + module + "-assets/")
                .setCacheControl(CacheControl.noCache());
    }
}
