package kz.mediagrid.edge.page;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Redirects a reader from a form to one of our pages (status 303), in the chosen language. A reload then does not send
 * the form again.
 */
public final class SeeOther {

    private SeeOther() {}

    /** @param address the address of one of our pages; it must never come unchecked from a request */
    public static ModelAndView page(String address, HttpServletRequest request) {
        return to(LinksKeepLanguage.withLanguage(address, request.getParameter(LanguageByAddress.PARAMETER)));
    }

    /**
     * Redirects a reader as {@link #page} does. A chosen language replaces the language in the address.
     *
     * @param address the address of one of our pages; it must never come unchecked from a request
     */
    public static ModelAndView pageInChosenLanguage(String address, HttpServletRequest request) {
        return pageIn(request.getParameter(LanguageByAddress.PARAMETER), address);
    }

    /**
     * Redirects a reader as {@link #page} does, in a language that was chosen on an earlier page.
     *
     * @param language the code of the language; null or unknown if none was chosen
     * @param address the address of one of our pages; it must never come unchecked from a request
     */
    public static ModelAndView pageIn(@Nullable String language, String address) {
        return to(LinksKeepLanguage.inLanguage(address, language));
    }

    private static ModelAndView to(String address) {
        var view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }
}
