package kz.mediagrid.edge.call;

import java.util.List;
import kz.mediagrid.edge.caller.Admissions;
import kz.mediagrid.edge.caller.CallLimiter;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.follow.Following;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Registers {@link CallResolver}, {@link StillAdmitted}, {@link NotFoundRetry} and {@link QueryParameters} with Spring MVC. */
@Configuration(proxyBeanMethods = false)
class CallConfiguration implements WebMvcConfigurer {

    private final BusinessClock business;
    private final CallLimiter limiter;
    private final ObjectProvider<Following> following;
    private final StillAdmitted admitted;

    CallConfiguration(
            BusinessClock business,
            CallLimiter limiter,
            ObjectProvider<Following> following,
            ObjectProvider<Admissions> admissions) {
        this.business = business;
        this.limiter = limiter;
        this.following = following;
        this.admitted = new StillAdmitted(admissions);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallResolver(business, limiter, admitted));
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        // A service that follows no topic has nothing to wait for.
        following.ifAvailable(views -> resolvers.add(0, new NotFoundRetry(views, views.topics())));
    }

    /** Unknown parameters of pages are ignored, since links from elsewhere may add parameters of their own. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new SubmissionLogKey());
        registry.addInterceptor(admitted);
        registry.addInterceptor(new QueryParameters()).addPathPatterns("/api/**");
    }
}
