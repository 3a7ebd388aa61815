package kz.mediagrid.notifier.grid;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import kz.mediagrid.accounts.access.ReadByOtherSites;
import kz.mediagrid.notifier.grid.GridAccess.Readers;
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

    /** The keys are open even if the grid is not. */
    private static final List<String> KEYS = List.of("/.well-known/media-grid-keys.json");

    private static final List<String> OPEN = Stream.concat(
                    KEYS.stream(),
                    Stream.of(
                            "/api/grids",
                            "/api/grids/{week}",
                            "/api/grids/{week}/versions/{version}",
                            "/grids/{week}/text",
                            "/grids/{week}.ics",
                            "/grids/{week}/days/{day}.ics",
                            "/grids/{week}/events/{event}.ics",
                            "/feeds/versions.atom",
                            "/feeds/events.atom"))
            .toList();

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

    /** A grid that is open to all may be read by scripts of other sites, too. */
    @Bean
    ReadByOtherSites gridsReadByOtherSites() {
        return new ReadByOtherSites(access.gridPage() == Readers.PUBLIC ? OPEN : KEYS);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        VersionKey keys = (key, week, version) -> links.getObject().allows(key, week, version);
        registry.addInterceptor(new GridAccessInterceptor(access.gridPage(), keys))
                .addPathPatterns("/", "/grids/**", "/api/grids/**", "/feeds/versions.atom", "/feeds/events.atom");
    }
}
