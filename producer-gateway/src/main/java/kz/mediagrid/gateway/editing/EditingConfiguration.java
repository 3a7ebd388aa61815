package kz.mediagrid.gateway.editing;

import kz.mediagrid.edge.page.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Adds the editor's page to the navigation of all pages. */
@Configuration(proxyBeanMethods = false)
class EditingConfiguration {

    @Bean
    @Order(1)
    NavigationEntry editingPlace() {
        return new NavigationEntry("/editing", "navigation.editing");
    }
}
