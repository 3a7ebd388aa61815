package kz.mediagrid.edge.call;

import java.util.List;
import kz.mediagrid.platform.clock.BusinessClock;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Registers {@link CallResolver} with Spring MVC. */
@Configuration(proxyBeanMethods = false)
class CallConfiguration implements WebMvcConfigurer {

    private final BusinessClock business;

    CallConfiguration(BusinessClock business) {
        this.business = business;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallResolver(business));
    }
}
