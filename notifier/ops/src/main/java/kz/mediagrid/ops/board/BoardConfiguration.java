package kz.mediagrid.ops.board;

import java.util.List;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.edge.page.Menu;
import kz.mediagrid.edge.page.PageFolder;
import kz.mediagrid.ops.todo.CalendarEnd;
import kz.mediagrid.ops.todo.Concern;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.watch.view.MailSwitch;
import kz.mediagrid.watch.view.Watch;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** Wires the ops pages: their content, templates and assets. */
@Configuration(proxyBeanMethods = false)
class BoardConfiguration implements WebMvcConfigurer {

    private static final PageFolder OPS = new PageFolder("ops", "ops");

    @Bean
    Boards boards(Watch watch, BusinessClock clock, MailSwitch mail) {
        return new Boards(watch, clock, mail);
    }

    @Bean
    ToDos toDos(Watch watch, List<Concern> concerns, Menu menu) {
        return new ToDos(watch, concerns, menu);
    }

    @Bean
    Recipients recipients(Watch watch) {
        return new Recipients(watch);
    }

    @Bean
    CalendarEnd calendarEnd(Calendars calendars, WeekPolicy policy, BusinessClock clock) {
        return new CalendarEnd(calendars, policy, clock);
    }

    @Bean
    HealthIndicator calendarHealthIndicator(CalendarEnd end) {
        return end.health();
    }

    @Bean
    ITemplateResolver opsTemplates(ApplicationContext context) {
        return OPS.templates(context);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        OPS.addAssets(registry);
    }
}
