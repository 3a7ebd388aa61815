package kz.mediagrid.notifier.grid;

import java.time.Clock;
import kz.mediagrid.notifier.outlet.GridLinks;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.state.Stores;
import kz.mediagrid.topics.Topics;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires the views of published grids and signatures, and the access control for reading grids. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GridAccess.class)
class GridConfiguration implements WebMvcConfigurer {

    private final GridAccess access;
    private final ObjectProvider<GridLinks> links;

    GridConfiguration(GridAccess access, ObjectProvider<GridLinks> links) {
        this.access = access;
        this.links = links;
    }

    @Bean
    static PublishedGrids publishedGrids(Stores keptStores) {
        return new PublishedGrids(keptStores);
    }

    @Bean
    static Followed followMediaGrids(PublishedGrids grids) {
        return Followed.kept(Topics.MEDIA_GRIDS, grids::apply, grids);
    }

    @Bean
    static Signatures signatures(Stores viewStores) {
        return new Signatures(viewStores);
    }

    @Bean
    static Followed followSignatures(Signatures signatures) {
        return new Followed(Topics.GRID_SIGNATURES, signatures::apply);
    }

    @Bean
    VersionCaching versionCaching(@Qualifier("realClock") Clock real) {
        return new VersionCaching(access, real);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        VersionKey keys = (key, week, version) -> links.getObject().allows(key, week, version);
        registry.addInterceptor(new GridAccessInterceptor(access.gridPage(), keys))
                .addPathPatterns("/", "/grids/**", "/api/grids/**", "/feeds/versions.atom", "/feeds/events.atom");
    }
}
