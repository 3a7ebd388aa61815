package kz.mediagrid.edge.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import kz.mediagrid.edge.caller.Callers;
import kz.mediagrid.edge.caller.Routes;
import kz.mediagrid.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.SmartView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/** Adds the frame to the model of every page. A call of the API has none, and its answer costs none. */
@Component
final class PageFrames implements HandlerInterceptor, WebMvcConfigurer {

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

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        if (answer != null && isPage(answer)) {
            var locale = RequestContextUtils.getLocale(request);
            answer.addObject("frame", frame(request, locale, isKept(response) ? null : now(locale)));
        }
    }

    /** Whether the answer is a page. A redirect would take what is added to the model into its address. */
    private static boolean isPage(ModelAndView answer) {
        return answer.getViewName() == null
                ? answer.hasView() && !(answer.getView() instanceof SmartView view && view.isRedirectView())
                : !answer.getViewName().startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX);
    }

    /** Whether a cache may keep the page. */
    private static boolean isKept(HttpServletResponse response) {
        var kept = response.getHeader(HttpHeaders.CACHE_CONTROL);
        return kept != null && !kept.contains("no-store");
    }

    private Moment now(Locale locale) {
        return new DatesInWords(new Words(bundles, locale)).fullMoment(clock.instant());
    }

    private PageFrame frame(HttpServletRequest request, Locale locale, @Nullable Moment time) {
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
                time,
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
