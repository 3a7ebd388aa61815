package kz.mediagrid.edge.page;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Routes;
import kz.mediagrid.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Adds the frame to the model of every page. */
@ControllerAdvice(annotations = Controller.class)
final class PageFrames {

    private final BusinessClock clock;
    private final Routes routes;
    private final List<NavigationEntry> navigation;
    private final Optional<OtherPages> others;
    private final AccountNames accounts;
    private final MessageSource bundles;

    PageFrames(
            BusinessClock clock,
            Routes routes,
            ObjectProvider<NavigationEntry> navigation,
            Optional<OtherPages> others,
            AccountNames accounts,
            MessageSource bundles) {
        this.clock = clock;
        this.routes = routes;
        this.navigation = navigation.orderedStream().toList();
        this.others = others;
        this.accounts = accounts;
        this.bundles = bundles;
    }

    @ModelAttribute("frame")
    PageFrame frame(HttpServletRequest request, Locale locale) {
        var language = Languages.of(locale);
        var address = address(request);
        var reader = account(request.getUserPrincipal());
        return new PageFrame(
                Languages.code(language),
                PageFrame.languages(language, request.getQueryString()),
                Stream.concat(own(address, reader), elsewhere(request, reader)).toList(),
                reader.map(account -> accounts.of(account, locale)).orElse(null),
                new DatesInWords(new Words(bundles, locale)).fullMoment(clock.instant()),
                clock.isMoved());
    }

    private Stream<PageFrame.Place> own(String address, Optional<Account> reader) {
        return navigation.stream()
                .filter(entry -> isOffered(entry, reader))
                .map(entry -> new PageFrame.Place(entry.path(), entry.words(), entry.holds(address)));
    }

    private Stream<PageFrame.Place> elsewhere(HttpServletRequest request, Optional<Account> reader) {
        var language = request.getParameter(LanguageByAddress.PARAMETER);
        return others.stream()
                .flatMap(other -> other.pages().stream()
                        .filter(page -> reader.isEmpty() || page.opensTo(reader.get()))
                        .map(page -> new PageFrame.Place(
                                LinksKeepLanguage.withLanguage(other.base() + page.path(), language),
                                page.words(),
                                false)));
    }

    /**
     * Whether the frame shows this link to the reader. A signed-in reader sees only links to pages that the account may
     * open. A reader who has not signed in sees all links; the linked page then asks for a sign-in.
     */
    private boolean isOffered(NavigationEntry entry, Optional<Account> reader) {
        return reader.isEmpty() || routes.opens(entry.path(), reader.get());
    }

    private static Optional<Account> account(@Nullable Principal reader) {
        return reader instanceof Authentication caller && caller.getPrincipal() instanceof Account account
                ? Optional.of(account)
                : Optional.empty();
    }

    private static String address(HttpServletRequest request) {
        // During an error dispatch the request has the error page's address, not the address that the reader called.
        return Optional.ofNullable(request.getAttribute("jakarta.servlet.error.request_uri"))
                .map(Object::toString)
                .orElseGet(request::getRequestURI);
    }
}
