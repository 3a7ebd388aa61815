package kz.mediagrid.editorpages.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import kz.mediagrid.accounts.testing.RevisionsInMemory;
import kz.mediagrid.accounts.testing.ServedPages;
import kz.mediagrid.accounts.testing.SignedIn;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.edge.caller.Routes;
import kz.mediagrid.edge.page.AgencyNames;
import kz.mediagrid.edge.page.Menu;
import kz.mediagrid.edge.page.PageFolder;
import kz.mediagrid.gateway.account.GatewayRoutes;
import kz.mediagrid.gateway.agency.AgencyHistory;
import kz.mediagrid.gateway.agency.AuthorisedBody;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.agency.DirectoryWriter;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.gateway.outlet.KnownOutlets;
import kz.mediagrid.gateway.term.OwedNow;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.AgencyChanged;
import kz.mediagrid.topics.Service;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** The gateway's pages of the directory alone, over a log in memory. */
final class DirectoryPageServer extends ServedPages {

    private static final Instant NOW = Instant.parse("2026-12-03T05:00:00Z");

    private DirectoryPageServer() {
        super(
                Parts.class,
                "producer-gateway",
                List.of("Accept", "text/html"),
                "--logging.level.org.springframework.context.support=error"); // other modules have bundles of their own
    }

    static DirectoryPageServer start() {
        return new DirectoryPageServer();
    }

    /** The directory that the log holds. */
    Directory directory() {
        return part(Directory.class);
    }

    /** Enters a body as another editor would, or changes it. */
    void write(Agency.Builder entry) {
        var before = directory().find(entry.getAgencyCode());
        var written = entry.setRevision(before.map(Agency::getRevision).orElse(0) + 1)
                .setChangedAt(NOW)
                .build();
        directory().apply(written);
        part(AgencyHistory.class)
                .apply(AgencyChanged.newBuilder().setEntry(written).build());
    }

    RevisionsInMemory log() {
        return part(RevisionsInMemory.class);
    }

    /** As it has no stereotype, no other test scans it. */
    @EnableAutoConfiguration
    @Import({
        SignedIn.class,
        DirectoryController.class,
        DirectoryPages.class,
        DirectoryRows.class,
        DirectoryEntryController.class,
        DirectoryEntryPages.class,
        DirectoryQuestions.class,
        DirectoryWrites.class,
        DirectoryWriter.class
    })
    static class Parts {

        @Bean
        ITemplateResolver editorTemplates(ApplicationContext context) {
            return new PageFolder("editor", "editor").templates(context);
        }

        @Bean
        Directory directory() {
            return new Directory();
        }

        @Bean
        AgencyHistory agencyHistory() {
            return new AgencyHistory();
        }

        @Bean
        AgencyNames agencyNames(Directory directory) {
            return code -> directory.find(code).map(Agency::getName);
        }

        @Bean
        AuthorisedBody authorisedBody() {
            return new AuthorisedBody("mam");
        }

        @Bean
        KnownOutlets knownOutlets() {
            return new KnownOutlets();
        }

        @Bean
        Contacts contacts() {
            return new Contacts();
        }

        @Bean
        OwedNow owed() {
            return new OwedNow(WeekPolicy.standard());
        }

        @Bean
        RevisionsInMemory directoryLog(Directory directory, AgencyHistory history) {
            return new RevisionsInMemory((key, record) -> {
                if (record instanceof Agency entry) {
                    directory.apply(entry);
                } else if (record instanceof AgencyChanged change) {
                    history.apply(change);
                }
            });
        }

        @Bean
        Routes routes() {
            return GatewayRoutes.ROUTES;
        }

        @Bean
        Menu menu() {
            return Menu.of(Service.PRODUCER_GATEWAY, "http://localhost:8082");
        }

        @Bean
        BusinessClock businessClock() {
            return new BusinessClock(Clock.fixed(NOW, ZoneOffset.UTC));
        }
    }
}
