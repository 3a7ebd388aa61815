package kz.mediagrid.notifier.polled;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import kz.mediagrid.notifier.icalendar.CalendarView;
import kz.mediagrid.notifier.icalendar.GridCalendars;
import kz.mediagrid.notifier.icalendar.GridCalendars.Style;
import kz.mediagrid.schemas.SubscriptionChannel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the calendar of a subscription to everybody who has its address. */
@Controller
@Tag(name = "Feeds and calendars")
final class SubscribedCalendarController {

    private final PolledSubscriptions subscriptions;
    private final GridCalendars calendars;

    SubscribedCalendarController(PolledSubscriptions subscriptions, GridCalendars calendars) {
        this.subscriptions = subscriptions;
        this.calendars = calendars;
    }

    /**
     * Serves the calendar of a subscription, in its language and by its filter. The token alone permits the call.
     *
     * @param token token of the subscription
     */
    @GetMapping("/calendars/{token}.ics")
    @Operation(operationId = "getSubscribedCalendar")
    CalendarView calendar(@PathVariable String token) {
        var subscribed = subscriptions.require(token, SubscriptionChannel.CALENDAR);
        var style = new Style(subscribed.locale(), subscribed.subscription().getCancelledTitle());
        return new CalendarView(calendars.subscription(subscriptions.wantedBy(subscribed), style), true);
    }
}
