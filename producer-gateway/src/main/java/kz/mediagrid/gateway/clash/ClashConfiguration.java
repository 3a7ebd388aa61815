package kz.mediagrid.gateway.clash;

import kz.mediagrid.edge.page.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Adds the page of clashes to the navigation of all pages. */
@Configuration(proxyBeanMethods = false)
class ClashConfiguration {

    @Bean
    @Order(1)
    NavigationEntry clashesPlace() {
        return new NavigationEntry("/clashes", "navigation.clashes");
    }
}
