package kz.mediagrid.gateway.editing;

import kz.mediagrid.edge.page.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the editor's page adds to the common frame: a place to go to. */
@Configuration(proxyBeanMethods = false)
class EditingPageConfiguration {

    @Bean
    @Order(1)
    NavigationEntry editingPlace() {
        return new NavigationEntry("/editing", "navigation.editing");
    }
}
