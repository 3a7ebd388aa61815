package kz.mediagrid.gateway.calendar;

import static kz.mediagrid.gateway.calendar.CalendarFixture.BUILT_IN;
import static kz.mediagrid.gateway.calendar.CalendarFixture.NEXT;
import static kz.mediagrid.gateway.calendar.CalendarFixture.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.calendar.YearStatus;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

class CalendarQueryControllerTest {

    private final CalendarFixture fixture = new CalendarFixture();

    @EnableWebMvc
    static class Mvc {}

    @BeforeEach
    void activate() {
        fixture.calendars.apply(CalendarFixture.builtIn());
        fixture.calendars.apply(CalendarFixture.inForce(CalendarFixture.movedThursday(), WEDNESDAY, 7));
    }

    @Test
    void everyCalendarIsListedTheNewestFirstWithWhoWhenAndByWhichAct() {
        var items = fixture.reading().list().items();

        assertThat(items).extracting(CalendarResponse::version).containsExactly(NEXT, BUILT_IN);
        assertThat(items).extracting(CalendarResponse::inForce).containsExactly(true, false);
        assertThat(items).extracting(CalendarResponse::text).containsOnlyNulls();
        assertThat(items.get(0)).satisfies(next -> {
            assertThat(next.issued()).isEqualTo("2026-11-24");
            assertThat(next.actor()).isEqualTo("acc-1");
            assertThat(next.activatedAt()).isEqualTo("2026-12-02T15:00:00+05:00");
            assertThat(next.legalAct()).isEqualTo(CalendarFixture.ACT);
            assertThat(next.replaces()).isEqualTo(BUILT_IN);
        });
        assertThat(items.get(1).actor()).isNull();
        assertThat(items.get(0).years())
                .filteredOn(year -> year.year() >= 2026 && year.year() <= 2027)
                .extracting(CalendarResponse.Year::status)
                .containsExactly(YearStatus.OFFICIAL, YearStatus.PROVISIONAL);
        assertThat(items.get(0).years())
                .extracting(CalendarResponse.Year::source)
                .allSatisfy(source -> assertThat(source).isNotBlank());
    }

    @Test
    void aCalendarIsShownWithItsTextAlsoWhenAnotherIsInForce() {
        var shown = fixture.reading().show(BUILT_IN);

        assertThat(shown.inForce()).isFalse();
        assertThat(shown.text()).isEqualTo(WorkingCalendar.kazakhstan().text());
    }

    @Test
    void whatWasNeverInForceIsNotFound() {
        var problem = catchThrowableOfType(
                RequestProblem.class, () -> fixture.reading().show("kz-1999"));

        assertThat(problem.kind()).isEqualTo(ProblemKind.NOT_FOUND);
    }

    @Test
    void whoAsksForCsvGetsTheTextAloneAndElseJson() throws Exception {
        var csv = get("text/csv");
        var json = get("*/*");

        assertThat(csv.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(CalendarFixture.movedThursday());
        assertThat(json.getContentType()).isEqualTo("application/json");
        assertThat(json.getContentAsString(StandardCharsets.UTF_8)).startsWith("{\"version\":\"" + NEXT + "\"");
    }

    private MockHttpServletResponse get(String accept) throws Exception {
        try (var context = new AnnotationConfigWebApplicationContext()) {
            context.setServletContext(new MockServletContext());
            context.register(Mvc.class, CalendarCsvConfiguration.class);
            context.addBeanFactoryPostProcessor(beans -> beans.registerSingleton("reading", fixture.reading()));
            context.refresh();
            return MockMvcBuilders.webAppContextSetup(context)
                    .build()
                    .perform(
                            MockMvcRequestBuilders.get("/api/calendars/" + NEXT).header("Accept", accept))
                    .andReturn()
                    .getResponse();
        }
    }
}
