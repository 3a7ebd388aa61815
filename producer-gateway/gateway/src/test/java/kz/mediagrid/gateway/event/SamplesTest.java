package kz.mediagrid.gateway.event;

import static kz.mediagrid.gateway.event.PlannedEventFixture.SAMPLES;
import static kz.mediagrid.gateway.event.PlannedEventFixture.read;
import static kz.mediagrid.gateway.event.PlannedEventFixture.tree;
import static kz.mediagrid.gateway.event.PlannedEventFixture.weeks;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.stream.Stream;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.gateway.contact.PrivateContacts;
import kz.mediagrid.gateway.file.EmptyFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class SamplesTest {

    static Stream<JsonNode> events() throws IOException {
        var files = Files.list(SAMPLES.resolve("week")).sorted().toList();
        var week = files.stream().flatMap(file -> tree(file).findValues("event").stream());
        return Stream.concat(Stream.of(tree(SAMPLES.resolve("one-event.json"))), week);
    }

    @ParameterizedTest
    @MethodSource("events")
    void everySampleStandsAndComesBackAsItWasStated(JsonNode event) {
        var body = read(event);
        var contacts = new PrivateContacts("edu", "request", "edu-1");

        var details = EventParser.parseNew(
                body, weeks(), Instant.parse("2026-12-03T05:00:00Z"), contacts, EmptyFiles.OF_AGENCY);

        var known = new Contacts();
        contacts.setAside().forEach(contact -> known.apply(contact.getContactId(), contact, Instant.EPOCH));
        assertThat(SubmitEvent.of(details, false, known)).isEqualTo(body);
    }
}
