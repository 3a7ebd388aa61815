package kz.mediagrid.notifier.polled;

import kz.mediagrid.notifier.icalendar.CalendarView;
import kz.mediagrid.notifier.icalendar.GridCalendars;
import kz.mediagrid.notifier.icalendar.GridCalendars.Style;
import kz.mediagrid.schemas.SubscriptionChannel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the calendar of a subscription to everybody who has its address. */
@Controller
final class SubscribedCalendarController {

    private final PolledSubscriptions subscriptions;
    private final GridCalendars calendars;

    SubscribedCalendarController(PolledSubscriptions subscriptions, GridCalendars calendars) {
        this.subscriptions = subscriptions;
        this.calendars = calendars;
    }

    @GetMapping("/calendars/{token}.ics")
    CalendarView calendar(@PathVariable String token) {
        var subscribed = subscriptions.require(token, SubscriptionChannel.CALENDAR);
        var style = new Style(subscribed.locale(), subscribed.subscription().getCancelledTitle());
        return new CalendarView(calendars.subscription(subscriptions.wantedBy(subscribed), style), true);
    }
}
