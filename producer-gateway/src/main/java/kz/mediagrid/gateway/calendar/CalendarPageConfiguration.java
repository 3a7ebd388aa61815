package kz.mediagrid.gateway.calendar;

import kz.mediagrid.edge.page.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the calendar pages add to the common frame: their styles, and a place to go to. */
@Configuration(proxyBeanMethods = false)
class CalendarPageConfiguration implements WebMvcConfigurer {

    @Bean
    @Order(0)
    NavigationEntry calendarPlace() {
        return new NavigationEntry("/calendar", "navigation.calendar");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/gateway-assets/")
                .setCacheControl(CacheControl.noCache());
    }
}
