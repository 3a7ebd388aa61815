package kz.mediagrid.notifier.grid;

import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.topics.Topics;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The published grids, and who may read them here. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GridAccess.class)
class GridConfiguration implements WebMvcConfigurer {

    private final GridAccess access;
    private final ObjectProvider<VersionPass> pass;

    GridConfiguration(GridAccess access, ObjectProvider<VersionPass> pass) {
        this.access = access;
        this.pass = pass;
    }

    @Bean
    static PublishedGrids publishedGrids() {
        return new PublishedGrids();
    }

    @Bean
    static Followed followMediaGrids(PublishedGrids grids) {
        return new Followed(Topics.MEDIA_GRIDS, grids::follow);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        VersionPass links = (outlet, token, week, version) ->
                pass.stream().anyMatch(one -> one.allows(outlet, token, week, version));
        registry.addInterceptor(new GridDoor(access.gridPage(), links))
                .addPathPatterns("/", "/grids/**", "/api/grids/**");
    }
}
