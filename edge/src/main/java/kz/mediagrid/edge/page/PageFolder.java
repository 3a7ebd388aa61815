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
 * The templates and assets of a module whose pages are shown by several services, or by a service of another module.
 *
 * @param module the module: its templates are in {@code MODULE-templates/} of the class path, its assets in
 *     {@code MODULE-assets/}
 * @param prefix the part before the slash in the names of the module's templates; the assets are below
 *     {@code /assets/PREFIX/}
 */
public record PageFolder(String module, String prefix) {

    /** The resolver of the module's templates. It comes before the service's own resolver, which would accept any name. */
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
