package kz.mediagrid.gateway.clash;

import kz.mediagrid.edge.page.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the page of clashes adds to the common frame: a place to go to. */
@Configuration(proxyBeanMethods = false)
class ClashPageConfiguration {

    @Bean
    @Order(1)
    NavigationEntry clashesPlace() {
        return new NavigationEntry("/clashes", "navigation.clashes");
    }
}
