package kz.mediagrid.edge.call;

import java.util.List;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.follow.Following;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Registers {@link CallResolver} and {@link NotFoundRetry} with Spring MVC. */
@Configuration(proxyBeanMethods = false)
class CallConfiguration implements WebMvcConfigurer {

    private final BusinessClock business;
    private final Following following;

    CallConfiguration(BusinessClock business, Following following) {
        this.business = business;
        this.following = following;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallResolver(business));
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.add(0, new NotFoundRetry(following));
    }
}
