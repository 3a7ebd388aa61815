package kz.mediagrid.notifier.delivery;

import static kz.mediagrid.grid.testing.Commands.decide;
import static kz.mediagrid.grid.testing.Commands.note;
import static kz.mediagrid.grid.testing.Commands.order;
import static kz.mediagrid.grid.testing.Commands.postpone;
import static kz.mediagrid.grid.testing.Commands.revise;
import static kz.mediagrid.grid.testing.Commands.stamp;
import static kz.mediagrid.grid.testing.Commands.submit;
import static kz.mediagrid.grid.testing.Commands.withdraw;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kz.mediagrid.aggregator.topology.Histories;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.grid.testing.Details;
import kz.mediagrid.notifier.grid.PlayedHistory;
import kz.mediagrid.schemas.Accreditation;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.LocalizedText;
import org.apache.avro.specific.SpecificRecord;

/** A published week with an event of each standing, a featured one, a noted one, and one of several days. */
final class EventfulWeek {

    private static final Instant THEN = Histories.START;

    /** Signs that HTML, mails, calendars, JSON or a reader's screen could take for their own. */
    private static final String SIGNS = " <b>&amp; \"х\", ч; \\n\r\nBCC: x@y.kz \u202Eс\u200Bт\u0007р";

    private EventfulWeek() {}

    static void play(PlayedHistory play) {
        for (var event : List.of("11", "12", "13", "14", "15", "16")) {
            play.send(submit("edu-" + event, Details.on("Opening " + event, "2026-12-03"), THEN));
        }
        play.send(order("2026-W49", THEN));
        var minute = THEN.plusSeconds(60);
        play.send(withdraw("edu-11", "storm", minute));
        play.send(postpone("edu-12", Details.on("", "2026-12-09"), "repairs", minute));
        play.send(postpone("edu-13", null, "illness", minute));
        play.send(decide("edu-14", EditorialDecision.FEATURE, minute));
        play.send(note(stamp("maidd", minute), "edu-14", "by card"));
        var days =
                Details.on("Forum", LocalDate.parse("2026-11-30"), LocalDate.parse("2026-12-02"), LocalTime.of(9, 30));
        play.send(revise("edu-15", null, days, minute));
        play.publish(GridWeek.parse("2026-W49"));
    }

    /** The command with the signs in each text of the media, a stream and an accreditation; no two events have one title. */
    static SpecificRecord withSigns(SpecificRecord command) {
        var event = command.getSchema().getField("eventId");
        for (var field : command.getSchema().getFields()) {
            var value = command.get(field.pos());
            if (value instanceof EventDetails details) {
                command.put(
                        field.pos(),
                        EventDetails.newBuilder(details)
                                .setTitle(signs(named(details.getTitle(), command.get(event.pos()))))
                                .setPlace(signs(details.getPlace()))
                                .setPurpose(signs(details.getPurpose()))
                                .setStreamUrl("https://example.kz/live?a=1&b=2")
                                .setAccreditation(new Accreditation(
                                        Instant.parse("2026-12-20T05:00:00Z"), "https://example.kz/in?a=1&b=2"))
                                .build());
            } else if (value instanceof LocalizedText text && !field.name().equals("reason")) {
                command.put(field.pos(), signs(text));
            }
        }
        return command;
    }

    private static LocalizedText named(LocalizedText title, Object event) {
        return new LocalizedText(title.getKk(), title.getRu() + ' ' + event, title.getEn());
    }

    private static LocalizedText signs(LocalizedText text) {
        return new LocalizedText(text.getKk(), text.getRu() + SIGNS, text.getEn());
    }
}
