package kz.mediagrid.grid.testing;

import static kz.mediagrid.grid.testing.Commands.text;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kz.mediagrid.schemas.Contact;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventTiming;
import kz.mediagrid.schemas.Organiser;
import kz.mediagrid.schemas.PressUnit;
import org.jspecify.annotations.Nullable;

/** What an agency says of an event, as far as a test cares. */
public final class Details {

    private Details() {}

    public static EventDetails on(String title, String date) {
        return on(title, LocalDate.parse(date), null, LocalTime.of(10, 0));
    }

    public static EventDetails on(
            String title, LocalDate date, @Nullable LocalDate end, @Nullable LocalTime startTime) {
        return EventDetails.newBuilder()
                .setTitle(text(title))
                .setDate(date)
                .setEndDate(end)
                .setTiming(startTime == null ? EventTiming.ALL_DAY : EventTiming.TIMED)
                .setStartTime(startTime)
                .setPlace(text("Astana"))
                .setOrganisers(List.of(Organiser.newBuilder()
                        .setName(text("Ministry"))
                        .setContacts(List.of(privateContact("edu-secret")))
                        .build()))
                .setPurpose(text("purpose"))
                .build();
    }

    public static Contact privateContact(String contactId) {
        return Contact.newBuilder().setForMedia(false).setContactId(contactId).build();
    }

    public static Contact publicContact(String phone) {
        return Contact.newBuilder().setForMedia(true).setPhone(phone).build();
    }

    public static PressUnit pressUnit() {
        return PressUnit.newBuilder()
                .setName(text("Press service"))
                .setContacts(List.of(publicContact("+7 7172 11-11-11"), privateContact("edu-home")))
                .build();
    }
}
