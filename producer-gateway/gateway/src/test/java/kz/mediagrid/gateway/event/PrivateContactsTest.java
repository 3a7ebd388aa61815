package kz.mediagrid.gateway.event;

import static kz.mediagrid.gateway.event.PlannedEventFixture.forum;
import static kz.mediagrid.gateway.event.PlannedEventFixture.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.gateway.contact.PrivateContacts;
import kz.mediagrid.gateway.file.EmptyFiles;
import kz.mediagrid.schemas.EventDetails;
import org.junit.jupiter.api.Test;

class PrivateContactsTest {

    @Test
    void noPrivateContactGetsIntoTheCommand() {
        var contacts = new PrivateContacts("edu", "request", "edu-1");

        var details = details(contacts);

        assertThat(details.toString())
                .contains("+7 000 000-00-24", "edu-press@example.invalid")
                .doesNotContain("+7 000 000-00-59", "+7 000 000-00-26", "edu-recep@example.invalid");
        assertThat(contacts.setAside())
                .extracting(contact -> contact.getPhone())
                .containsExactly("+7 000 000-00-59", "+7 000 000-00-26");
    }

    @Test
    void aRepeatSetsTheSameContactsAsideUnderTheSameIds() {
        var first = new PrivateContacts("edu", "request", "edu-1");
        var second = new PrivateContacts("edu", "request", "edu-1");
        var other = new PrivateContacts("edu", "another request", "edu-1");

        details(first);
        details(second);
        details(other);

        assertThat(second.setAside()).isEqualTo(first.setAside());
        assertThat(first.setAside()).allMatch(contact -> contact.getContactId().matches("edu-[0-9a-f]{32}"));
        assertThat(other.setAside()).doesNotContainAnyElementsOf(first.setAside());
        assertThat(first.setAside())
                .allMatch(contact -> contact.getEventId().equals("edu-1")
                        && contact.getSubmissionId().equals("request"));
    }

    @Test
    void anErasedContactLeavesNothingBehind() {
        var contacts = new PrivateContacts("edu", "request", "edu-1");
        var known = new Contacts();
        var details = details(contacts);
        contacts.setAside().forEach(contact -> known.apply(contact.getContactId(), contact, Instant.EPOCH));

        contacts.setAside().forEach(contact -> known.apply(contact.getContactId(), null, Instant.EPOCH));

        assertThat(SubmitEvent.of(details, false, known).toString()).doesNotContain("+7 000 000-00-59");
    }

    /** An agency reads an event, changes it and sends it back. */
    @Test
    void anEventWithoutItsErasedContactsCanBeSentBackAsItWasRead() {
        var details = details(new PrivateContacts("edu", "request", "edu-1"));
        var read = SubmitEvent.of(details, false, new Contacts());
        var contacts = new PrivateContacts("edu", "revision", "edu-1");

        var revised = EventParser.parse(
                read,
                PlannedEventFixture.weeks(),
                Instant.parse("2026-12-03T05:00:00Z"),
                contacts,
                EmptyFiles.OF_AGENCY);

        assertThat(contacts.setAside()).isEmpty();
        assertThat(revised.toString()).contains("+7 000 000-00-24");
    }

    private static EventDetails details(PrivateContacts contacts) {
        return EventParser.parse(
                read(forum()),
                PlannedEventFixture.weeks(),
                Instant.parse("2026-12-03T05:00:00Z"),
                contacts,
                EmptyFiles.OF_AGENCY);
    }
}
