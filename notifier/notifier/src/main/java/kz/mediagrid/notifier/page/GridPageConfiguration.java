package kz.mediagrid.notifier.page;

import kz.mediagrid.edge.page.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Adds the grid page's navigation entry to all pages, and serves the grid page's styles. */
@Configuration(proxyBeanMethods = false)
class GridPageConfiguration implements WebMvcConfigurer {

    @Bean
    @Order(0)
    NavigationEntry gridPlace() {
        return new NavigationEntry("/", "navigation.grid", "/grids");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/notifier-assets/")
                .setCacheControl(CacheControl.noCache());
    }
}
