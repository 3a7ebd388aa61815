package kz.mediagrid.gateway.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import kz.mediagrid.gateway.submission.Receipt;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the description shows is what is sent and answered; only a calendar's text is cut after its head. */
class CalendarExamplesTest {

    private static final Path EXAMPLES = Path.of("src/main/resources/kz/mediagrid/gateway/api");
    private static final int HEAD = 5;

    private final CalendarFixture fixture = new CalendarFixture();

    private static String example(String name) {
        try {
            return Files.readString(EXAMPLES.resolve(name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Object shown) {
        return JsonMapper.shared().valueToTree(shown);
    }

    private static void isTheExample(Object shown, String name) {
        assertThat(json(shown))
                .hasToString(JsonMapper.shared().readTree(example(name)).toString());
    }

    /** The calendar of the example, in force after the one that the software came with. */
    private void activate() {
        fixture.controller()
                .activate(
                        fixture.activation(
                                "k",
                                CalendarFixture.content(example("activateCalendar.request"), ActivateCalendar.class)),
                        null)
                .join();
        var text = fixture.broker.commands().get(0).getText();
        fixture.calendars.apply(CalendarFixture.builtIn());
        fixture.calendars.apply(CalendarFixture.inForce(text, CalendarFixture.WEDNESDAY, 7));
    }

    @Test
    void aCalendarIsPreviewedAsTheExampleSays() {
        var preview = fixture.controller()
                .preview(CalendarFixture.content(example("previewCalendar.request"), CalendarDraft.class), null);

        isTheExample(preview.getBody(), "previewCalendar.response");
    }

    @Test
    void calendarsAreListedAndShownAsTheExamplesSay() {
        activate();

        isTheExample(fixture.reading().list(), "listCalendars.response");
        var shown = fixture.reading().show(CalendarFixture.NEXT);
        var head = shown.text().lines().limit(HEAD).map(line -> line + "\n").collect(Collectors.joining());
        isTheExample(shown.withText(head), "getCalendar.response");
    }

    @Test
    void theSamplesAreTheExamples() throws IOException {
        assertThat(Files.readString(Path.of("../../samples/one-calendar-preview.json")))
                .isEqualTo(example("previewCalendar.request"));
        assertThat(Files.readString(Path.of("../../samples/one-calendar.json")))
                .isEqualTo(example("activateCalendar.request"));
    }

    @Test
    void theReceiptOfAnActivationHasTheShapeOfTheExample() {
        var receipt = JsonMapper.shared().readValue(example("activateCalendar.response"), Receipt.class);

        assertThat(receipt.command()).isEqualTo("CalendarActivated");
        assertThat(receipt.state()).isEqualTo(Receipt.State.ACCEPTED);
        isTheExample(receipt, "activateCalendar.response");
    }
}
