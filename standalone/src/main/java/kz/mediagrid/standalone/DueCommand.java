package kz.mediagrid.standalone;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.calendar.cli.CalendarCommand;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.edge.content.KnownCalendar;
import kz.mediagrid.platform.follow.WholeTopic;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.schemas.RequestTerm;
import kz.mediagrid.standalone.platform.PlatformFailure;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/**
 * {@code due --body}: when something is due for one body, by its rule and closing time and by a calendar that is or was in
 * force, as a running media-grid has them.
 */
@Command(
        name = "due",
        description =
                "Tell when something is due for a body, as the directory and the calendars of a running media-grid"
                        + " have it. Takes all options of 'due' besides.")
final class DueCommand implements Callable<Integer> {

    private static final String CALENDAR = "--calendar";

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Option(names = "--body", required = true, paramLabel = "CODE", description = "the body's code, e.g. edu")
    private String body = "";

    @Unmatched
    private List<String> question = new ArrayList<>();

    @Override
    public Integer call() {
        Logging.in(Checkout.commandLogs());
        var calendars = new Calendars();
        Map<String, Agency> directory = new LinkedHashMap<>();
        try (var topics = RunningTopics.of(options.ports())) {
            read(topics, Topics.AGENCIES, Agency.class, agency -> directory.put(agency.getAgencyCode(), agency));
            read(topics, Topics.CALENDARS, CalendarInForce.class, calendars::follow);
        }
        var agency = directory.get(body);
        if (agency == null) {
            throw new PlatformFailure("The directory has no body '%s'.".formatted(body));
        }
        var words = new ArrayList<>(List.of("due"));
        words.addAll(question);
        words.addAll(rule(agency));
        var calendar =
                named().flatMap(calendars::find).map(KnownCalendar::calendar).orElseGet(calendars::inForce);
        return new CalendarCommand(calendar, WeekPolicy.standard())
                .run(words, utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    }

    private static <T extends SpecificRecord> void read(
            RunningTopics topics, Topic topic, Class<T> type, Consumer<T> taker) {
        WholeTopic.read(topics.consumer(), topic, record -> {
            if (topics.reader().read(topic.name(), record.value()) instanceof Readable readable
                    && type.isInstance(readable.record())) {
                taker.accept(type.cast(readable.record()));
            }
        });
    }

    /** The version of a calendar that was asked for; a file is for the question itself to read. */
    private Optional<String> named() {
        int at = question.indexOf(CALENDAR);
        return at >= 0 && at + 1 < question.size() ? Optional.of(question.get(at + 1)) : Optional.empty();
    }

    /** The body's own rule, where the term runs from an instant; a rule that was asked for goes before it. */
    private List<String> rule(Agency agency) {
        boolean runsFromAnInstant = question.stream().anyMatch(word -> word.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*"));
        if (agency.getRequestTerm() != RequestTerm.REGISTRATION_PRACTICE
                || !runsFromAnInstant
                || question.contains("--rule")) {
            return List.of();
        }
        var closing = agency.getClosingTime();
        var rule = new ArrayList<>(List.of("--rule", agency.getRequestTerm().name()));
        if (closing != null) {
            rule.addAll(List.of("--closing", closing.toString()));
        }
        return rule;
    }

    // Not the terminal's own encoding: it follows the machine, and what is redirected must be UTF-8 everywhere.
    private static PrintStream utf8(FileDescriptor to) {
        return new PrintStream(new FileOutputStream(to), true, StandardCharsets.UTF_8);
    }
}
