package kz.mediagrid.gateway.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import kz.mediagrid.accounts.testing.ServedPages;
import kz.mediagrid.accounts.testing.SignedIn;
import kz.mediagrid.edge.caller.Routes;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.edge.page.AgencyNames;
import kz.mediagrid.edge.page.Menu;
import kz.mediagrid.gateway.account.GatewayRoutes;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.write.NotAcknowledgedException;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationNoted;
import kz.mediagrid.state.testing.HeapStores;
import kz.mediagrid.topics.Service;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The gateway's page of notes alone, over a log in memory. */
final class NotePageServer extends ServedPages {

    static final Instant NOW = Instant.parse("2026-12-04T07:00:00Z");

    static final String OPS_KEY = SignedIn.OPS_KEY;
    static final String EDITOR_KEY = SignedIn.EDITOR_KEY;
    static final String AGENCY_KEY = SignedIn.AGENCY_KEY;

    private NotePageServer() {
        super(Parts.class, "producer-gateway", List.of("Accept", "text/html"));
    }

    static NotePageServer start() {
        return new NotePageServer();
    }

    /** Enters an obligation as the clock of obligations would. */
    void owed(ObligationChanged... obligations) {
        for (var obligation : obligations) {
            part(ObligationStates.class).apply(obligation);
        }
    }

    /** The notes on the log. */
    List<ObligationNoted> notes() {
        return List.copyOf(part(Log.class).stored);
    }

    /** Empties the list of {@link #notes}; the keys of their writes stay used. */
    void forgetNotes() {
        part(Log.class).stored.clear();
    }

    /** From then on the log stores what is written and does not acknowledge it, or does again. */
    void acknowledges(boolean acknowledges) {
        part(Log.class).acknowledges = acknowledges;
    }

    /** The address to which the form of a note is sent. */
    static String action(HttpResponse<String> page) {
        return found("action=\"(/obligations/note[^\"]*)\"", page);
    }

    /** The address to which the button of another language sends what was typed. */
    static String inLanguage(String language, HttpResponse<String> page) {
        return found("form=\"typed-again\"[^>]* formaction=\"([^\"]*lang=" + language + ")\"", page);
    }

    private static String found(String expression, HttpResponse<String> page) {
        var found = Pattern.compile(expression).matcher(page.body());
        assertThat(found.find()).as(expression + " in " + page.body()).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    /** The log of notes, in memory. */
    static final class Log implements NoteLog {

        private final ObligationNotes notes;
        private final List<ObligationNoted> stored = new ArrayList<>();
        private boolean acknowledges = true;

        Log(ObligationNotes notes) {
            this.notes = notes;
        }

        @Override
        public void append(ObligationNoted noted) {
            stored.add(noted);
            notes.apply(noted);
            if (!acknowledges) {
                throw new NotAcknowledgedException("a note on an obligation", new TimeoutException("silent"));
            }
        }
    }

    /** As it has no stereotype, no other test scans it. */
    @EnableAutoConfiguration
    @Import({SignedIn.class, NotePageController.class, NotePages.class, NoteSending.class, ObligationNoteWriter.class})
    static class Parts {

        @Bean
        ObligationStates obligationStates() {
            return new ObligationStates(new HeapStores());
        }

        @Bean
        ObligationNotes obligationNotes() {
            return new ObligationNotes(new HeapStores());
        }

        @Bean
        Log noteLog(ObligationNotes notes) {
            return new Log(notes);
        }

        @Bean
        AgencyNames agencyNames() {
            return code -> Optional.of(new LocalizedText("Орган " + code + " қаз", "Орган " + code, null));
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

        @Bean
        Calendars calendars() {
            return new Calendars();
        }
    }
}
