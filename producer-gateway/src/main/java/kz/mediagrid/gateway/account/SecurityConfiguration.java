package kz.mediagrid.gateway.account;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import kz.mediagrid.gateway.account.Routes.Route;
import kz.mediagrid.gateway.problem.ProblemKind;
import kz.mediagrid.gateway.problem.ProblemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/** Lets through what {@link Routes} says, and nothing else: no session, no cookie, no form. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain api(HttpSecurity http, ApiKeys keys, ProblemWriter problems) {
        return http.csrf(
                        AbstractHttpConfigurer
                                ::disable) // A bearer key is sent by a program, never by a browser on its own.
                .cors(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new ApiKeyFilter(keys, problems), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(calls -> calls
                        // The second half of a call that was let in before, and the telling of what went wrong in it.
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .access(table()))
                .exceptionHandling(denied -> denied.authenticationEntryPoint((request, response, e) -> {
                            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"media-grid\"");
                            problems.write(
                                    ProblemKind.UNAUTHENTICATED,
                                    "Send your API key in the header Authorization: Bearer.",
                                    request,
                                    response);
                        })
                        .accessDeniedHandler((request, response, e) -> sayWhy(request, response, problems)))
                .build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> table() {
        return (caller, call) -> {
            var request = call.getRequest();
            var row = rows(request).stream()
                    .filter(route -> Routes.takes(route, request.getMethod()))
                    .findFirst();
            return new AuthorizationDecision(row.filter(route -> route.isOpen()
                            || (caller.get() instanceof CallerToken token && route.admits(token.getPrincipal())))
                    .isPresent());
        };
    }

    private static List<Route> rows(HttpServletRequest request) {
        return Routes.at(ServletRequestPathUtils.parse(request).pathWithinApplication());
    }

    private static void sayWhy(HttpServletRequest request, HttpServletResponse response, ProblemWriter problems)
            throws IOException {
        var rows = rows(request);
        if (rows.isEmpty()) {
            problems.write(ProblemKind.NOT_FOUND, "Nothing is at this address.", request, response);
        } else if (rows.stream().noneMatch(row -> Routes.takes(row, request.getMethod()))) {
            response.setHeader(HttpHeaders.ALLOW, Routes.allowed(rows));
            problems.write(
                    ProblemKind.METHOD_NOT_ALLOWED,
                    "The header Allow names the methods this address takes.",
                    request,
                    response);
        } else {
            problems.write(
                    ProblemKind.FORBIDDEN, "The roles of this account do not include this call.", request, response);
        }
    }

    /** There are no users with passwords; without this bean one would be made up at each start. */
    @Bean
    UserDetailsService noUsers() {
        return name -> {
            throw new UsernameNotFoundException("there are no users with passwords");
        };
    }
}
