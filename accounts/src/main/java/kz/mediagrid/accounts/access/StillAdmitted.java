package kz.mediagrid.accounts.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Type;
import kz.mediagrid.edge.caller.Admissions;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Refuses a call whose key or sign-in has ended since the call began. A body may take minutes to arrive: a form is read before the
 * controller is called, the body of another call when its argument is made.
 */
@ControllerAdvice
final class StillAdmitted extends RequestBodyAdviceAdapter implements HandlerInterceptor, WebMvcConfigurer {

    private final Admissions admissions;

    StillAdmitted(Admissions admissions) {
        this.admissions = admissions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        requireAdmitted(request);
        return true;
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter) {
        if (message instanceof ServletServerHttpRequest call) {
            requireAdmitted(call.getServletRequest());
        }
        return body;
    }

    private void requireAdmitted(HttpServletRequest call) {
        if (CallLimitFilter.account().isPresent() && !admissions.of(call).getAsBoolean()) {
            throw ProblemKind.UNAUTHENTICATED.because(ProblemText.of("account.ended"));
        }
    }
}
