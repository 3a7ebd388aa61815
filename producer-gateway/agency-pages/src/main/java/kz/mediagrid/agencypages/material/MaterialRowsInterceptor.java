package kz.mediagrid.agencypages.material;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kz.mediagrid.edge.caller.Callers;
import kz.mediagrid.edge.page.TypedForm;
import kz.mediagrid.edge.page.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Gives each page whose {@code form} has rows of materials the files of these rows. */
@Component
public final class MaterialRowsInterceptor implements HandlerInterceptor {

    private final MaterialUploads uploads;
    private final MessageSource bundles;

    MaterialRowsInterceptor(MaterialUploads uploads, MessageSource bundles) {
        this.uploads = uploads;
        this.bundles = bundles;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && page.getModel().get("form") instanceof FormWithMaterials form) {
            var words = new Words(bundles, RequestContextUtils.getLocale(request));
            // A form that was typed before a new sign-in has files of its own, which the page's form does not know.
            var fields = TypedForm.shownOn(request).map(TypedForm::first).orElseGet(form::typed);
            Callers.of(request).ifPresent(by -> page.addAllObjects(uploads.shown(fields, by, words)));
        }
    }
}
