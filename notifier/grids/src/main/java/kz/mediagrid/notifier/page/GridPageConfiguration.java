package kz.mediagrid.notifier.page;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.WebContentInterceptor;

/** Serves the grid page's styles, and says how long caches keep the page. */
@Configuration(proxyBeanMethods = false)
class GridPageConfiguration implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/notifier-assets/")
                .setCacheControl(CacheControl.noCache());
    }

    /** Lets a cache of one reader keep the pages, if it asks each time whether they are still the same. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        String[] pages = {"/", "/grids/{week}", "/grids/{week}/text", "/grids/{week}/events/{event}"};
        var asks = new WebContentInterceptor();
        asks.addCacheMapping(CacheControl.noCache().cachePrivate(), pages);
        // A page for some readers only is not kept at all.
        asks.addCacheMapping(CacheControl.noStore(), "/grids/{week}/certificate");
        registry.addInterceptor(asks).addPathPatterns("/", "/grids/**");
    }

    /** Gives a page an ETag of its content, which depends on the version, the reader and the hour alike. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> pageTags() {
        var tags = new ShallowEtagHeaderFilter();
        tags.setWriteWeakETag(true);
        var registration = new FilterRegistrationBean<>(tags);
        // The empty pattern is the landing page.
        registration.addUrlPatterns("", "/grids/*");
        return registration;
    }
}
