package kz.mediagrid.edge.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.mediagrid.edge.caller.Callers;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.caller.Routes;
import kz.mediagrid.edge.problem.FormBody;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Adds to error pages which readers the called page is for, and where the reader may go instead. */
@ControllerAdvice(assignableTypes = ErrorController.class)
final class ErrorPages {

    private final Routes routes;
    private final Menu menu;
    private final MessageSource bundles;

    ErrorPages(Routes routes, Menu menu, MessageSource bundles) {
        this.routes = routes;
        this.menu = menu;
        this.bundles = bundles;
    }

    @ModelAttribute("access")
    ErrorPage access(HttpServletRequest request, Locale locale) {
        var reader = Callers.of(request).orElse(null);
        var begin = menu.home(reader);
        // The page at which the reader begins may be the one that failed, e.g. that of an outlet that was removed.
        var home = LinksKeepLanguage.withLanguage(
                begin.endsWith(path(request)) ? menu.grid() : begin, request.getParameter(LanguageByAddress.PARAMETER));
        var roles = roles(request);
        // The roles exclude the sign-in page, whose form holds a key.
        if (Integer.valueOf(HttpServletResponse.SC_UNAUTHORIZED)
                        .equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                && !roles.isEmpty()) {
            return TypedForm.isWithheldOn(request)
                    ? new ErrorPage(null, home, List.of(), null, true, false)
                    : new ErrorPage(
                            null,
                            home,
                            TypedText.of(request),
                            TypedForm.offeredOn(request).orElse(null),
                            false,
                            FormBody.isUnread(request));
        }
        return reader == null || roles.isEmpty() || roles.stream().anyMatch(reader::is)
                ? new ErrorPage(null, home, List.of(), null, false, false)
                : new ErrorPage(readers(roles, new Words(bundles, locale)), home, List.of(), null, false, false);
    }

    /** The roles that may make the call that failed. */
    private Set<Role> roles(HttpServletRequest request) {
        var path = path(request);
        var method = text(request.getAttribute(RequestDispatcher.ERROR_METHOD), request.getMethod());
        return routes.at(PathContainer.parsePath(path)).stream()
                .filter(route -> route.takes(method))
                .findFirst()
                .map(Routes.Route::roles)
                .orElse(Set.of());
    }

    private static String path(HttpServletRequest request) {
        return text(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), request.getRequestURI());
    }

    private static String text(@Nullable Object attribute, String otherwise) {
        return attribute instanceof String text ? text : otherwise;
    }

    private static String readers(Set<Role> roles, Words words) {
        var names = roles.stream()
                .sorted()
                .map(role -> words.say("readers." + role.name()))
                .toList();
        int last = names.size() - 1;
        var list = last == 0
                ? names.get(0)
                : words.say("readers.and", String.join(", ", names.subList(0, last)), names.get(last));
        return words.say("readers", list);
    }
}
