package kz.mediagrid.edge.problem;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;

/** Gives controllers the files of a form. The error page of a form that cannot be read does not read it again. */
@Component(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
final class FormFiles extends StandardServletMultipartResolver {

    @Override
    public boolean isMultipart(HttpServletRequest request) {
        return request.getDispatcherType() != DispatcherType.ERROR && super.isMultipart(request);
    }
}
