package kz.mediagrid.edge.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Sends a reader on to another page of ours, in the language that was chosen, so that reloading it sends no form again. */
public final class SeeOther {

    private SeeOther() {}

    /** @param address of a page of ours, never what a reader sent unchecked */
    public static ModelAndView page(String address, HttpServletRequest request) {
        var view = new RedirectView(LinksKeepLanguage.keep(address, request.getParameter(LanguageByAddress.PARAMETER)));
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }
}
