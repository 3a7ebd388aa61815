package kz.mediagrid.standalone;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import kz.mediagrid.calendar.CountingRule;
import kz.mediagrid.calendar.cli.AgencyDirectory;
import kz.mediagrid.calendar.cli.AgencyTerms;
import kz.mediagrid.calendar.cli.KnownCalendars;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.edge.content.KnownCalendar;
import kz.mediagrid.platform.follow.WholeTopic;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.standalone.platform.PlatformFailure;
import kz.mediagrid.standalone.run.Ports;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Reads the directory and the calendars from the topics of a running media-grid. */
final class RunningDirectory implements AgencyDirectory {

    @Override
    public Function<String, AgencyTerms> at(@Nullable Integer port) {
        var ports = new Ports(port == null ? Ports.DEFAULT : port);
        return code -> find(code, ports);
    }

    private static AgencyTerms find(String code, Ports ports) {
        Logging.in(Installation.commandLogs());
        var calendars = new Calendars();
        Map<String, Agency> directory = new LinkedHashMap<>();
        try (var topics = RunningTopics.of(ports)) {
            read(topics, Topics.AGENCIES, Agency.class, agency -> directory.put(agency.getAgencyCode(), agency));
            read(topics, Topics.CALENDARS, CalendarInForce.class, calendars::apply);
        }
        var agency = directory.get(code);
        if (agency == null) {
            throw new PlatformFailure("The directory has no body '%s'.".formatted(code));
        }
        return new AgencyTerms(rule(agency), agency.getClosingTime(), known(calendars));
    }

    private static <T extends SpecificRecord> void read(
            RunningTopics topics, Topic topic, Class<T> type, Consumer<T> taker) {
        WholeTopic.read(topics.consumer(), topic, topics.reader()::read, type, taker);
    }

    /**
     * The name of the rule by which the agency's terms are counted; {@code FROM_DAY_OF_RECEIPT} if the directory names
     * no rule.
     */
    private static String rule(Agency agency) {
        var rule = agency.getRequestTerm() == null
                ? CountingRule.fromDayOfReceipt().name()
                : agency.getRequestTerm().name();
        return CountingRule.ofReceipt(rule, null)
                .orElseGet(CountingRule::fromDayOfReceipt)
                .name();
    }

    private static KnownCalendars known(Calendars calendars) {
        return new KnownCalendars(
                calendars.inForce(),
                version -> calendars.find(version).map(KnownCalendar::calendar),
                "a calendar that was ever in force in that media-grid");
    }
}
