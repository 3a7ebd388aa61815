package kz.mediagrid.edge.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.platform.clock.BusinessClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame. */
@ControllerAdvice(annotations = Controller.class)
final class PageFrames {

    private final BusinessClock clock;
    private final List<NavigationEntry> navigation;

    PageFrames(BusinessClock clock, ObjectProvider<NavigationEntry> navigation) {
        this.clock = clock;
        this.navigation = navigation.orderedStream().toList();
    }

    @ModelAttribute("frame")
    PageFrame frame(HttpServletRequest request, Locale locale) {
        var language = Languages.of(locale);
        var address = address(request);
        return new PageFrame(
                Languages.code(language),
                PageFrame.languages(language, request.getQueryString()),
                navigation.stream()
                        .map(entry -> new PageFrame.Place(entry.path(), entry.words(), entry.holds(address)))
                        .toList(),
                request.getRemoteUser(),
                AlmatyTime.write(clock.instant().truncatedTo(ChronoUnit.MINUTES)),
                clock.isMoved());
    }

    private static String address(HttpServletRequest request) {
        // On the way to an error page the request shows that page's address, not the reader's.
        return Optional.ofNullable(request.getAttribute("jakarta.servlet.error.request_uri"))
                .map(Object::toString)
                .orElseGet(request::getRequestURI);
    }
}
