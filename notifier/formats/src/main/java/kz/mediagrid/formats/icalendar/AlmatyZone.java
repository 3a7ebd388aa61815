package kz.mediagrid.formats.icalendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * The time zone of Almaty since 2005, whatever time zone data the Java runtime and the reader have: UTC+6, and UTC+5 since
 * 1 March 2024.
 */
final class AlmatyZone {

    static final String ID = "Asia/Almaty";

    private static final ZoneOffset BEFORE = ZoneOffset.ofHours(6);
    private static final ZoneOffset SINCE = ZoneOffset.ofHours(5);
    private static final LocalDateTime CHANGE = LocalDateTime.of(2024, 3, 1, 0, 0);

    private AlmatyZone() {}

    /** The instant of a local time. */
    static Instant at(LocalDate date, LocalTime time) {
        var local = date.atTime(time);
        return local.toInstant(local.isBefore(CHANGE) ? BEFORE : SINCE);
    }

    static VTimeZone component() {
        var zone = new VTimeZone(new ComponentList<Observance>(
                List.of(observance(LocalDateTime.of(2005, 3, 15, 0, 0), BEFORE), observance(CHANGE, SINCE))));
        zone.add(new TzId(ID));
        return zone;
    }

    private static Standard observance(LocalDateTime since, ZoneOffset offset) {
        return new Standard(new PropertyList(List.of(
                new DtStart<>(since),
                new TzOffsetFrom(BEFORE),
                new TzOffsetTo(offset),
                new TzName("+%02d".formatted(offset.getTotalSeconds() / 3600)))));
    }
}
