package kz.mediagrid.edge.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import kz.mediagrid.edge.caller.Callers;
import kz.mediagrid.edge.caller.Routes;
import kz.mediagrid.platform.clock.BusinessClock;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Adds the frame to the model of every page. */
@ControllerAdvice(annotations = Controller.class)
final class PageFrames {

    private final BusinessClock clock;
    private final Menu menu;
    private final Routes routes;
    private final AccountNames accounts;
    private final MessageSource bundles;

    PageFrames(BusinessClock clock, Menu menu, Routes routes, AccountNames accounts, MessageSource bundles) {
        this.clock = clock;
        this.menu = menu;
        this.routes = routes;
        this.accounts = accounts;
        this.bundles = bundles;
    }

    @ModelAttribute("frame")
    PageFrame frame(HttpServletRequest request, Locale locale) {
        var language = Languages.of(locale);
        var called = called(request);
        var chosen = request.getParameter(LanguageByAddress.PARAMETER);
        var reader = Callers.of(request);
        return new PageFrame(
                Languages.code(language),
                PageFrame.languages(
                        language, typed(request).map(TypedForm::query).orElseGet(request::getQueryString)),
                LinksKeepLanguage.withLanguage(menu.grid(), chosen),
                menu.entries(reader.orElse(null))
                        .flatMap(entry -> menu.address(entry).stream()
                                .map(address -> new PageFrame.Place(
                                        LinksKeepLanguage.withLanguage(address, chosen),
                                        entry.words(reader.orElse(null)),
                                        menu.isOwn(entry) && entry.holds(called))))
                        .toList(),
                reader.map(account -> accounts.of(account, locale)).orElse(null),
                new DatesInWords(new Words(bundles, locale)).fullMoment(clock.instant()),
                clock.isMoved(),
                () -> typed(request));
    }

    /** The form that the page answers, or shows again. A link to the page in another language would lose it. */
    private Optional<TypedForm> typed(HttpServletRequest request) {
        return TypedForm.shownOn(request)
                .or(() -> TypedForm.offeredOn(request))
                .or(() -> routes.takesFormOfAccounts(request.getRequestURI(), request.getMethod())
                        ? Optional.of(TypedForm.of(request, routes::isPage))
                        : Optional.empty());
    }

    private static String called(HttpServletRequest request) {
        // During an error dispatch the request has the error page's address, not the address that the reader called.
        return Optional.ofNullable(request.getAttribute("jakarta.servlet.error.request_uri"))
                .map(Object::toString)
                .orElseGet(request::getRequestURI);
    }
}
