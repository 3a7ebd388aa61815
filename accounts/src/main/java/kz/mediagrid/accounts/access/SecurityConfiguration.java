package kz.mediagrid.accounts.access;

import jakarta.servlet.DispatcherType;
import java.util.Optional;
import kz.mediagrid.accounts.key.ApiKeys;
import kz.mediagrid.edge.caller.CallLimiter;
import kz.mediagrid.edge.caller.Routes;
import kz.mediagrid.edge.page.Menu;
import kz.mediagrid.edge.problem.ProblemWriter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.filter.CorsFilter;

/** Permits only the calls that the service's {@link Routes} allow. There are no HTTP sessions and no passwords. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Makes browsers block inline scripts, and all scripts and content from other sites. */
    private static final String CONTENT_POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
            + "form-action 'self'";

    @Bean
    SecurityFilterChain api(
            HttpSecurity http,
            ApiKeys keys,
            Routes routes,
            SignIn signIn,
            CallLimiter limiter,
            RulesOfService own,
            Menu menu,
            ProblemWriter problems) {
        var tokens = new FormTokens(signIn);
        var refusals = new Refusals(routes, tokens, problems);
        http.csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        // No browser sends a bearer key by itself, and no other site knows a key in an address.
                        .ignoringRequestMatchers(request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null
                                || routes.takesKeyInAddress(request.getRequestURI(), request.getMethod())))
                .cors(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(
                        headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy(menu)))
                                // Some addresses have a key, which no other site may learn.
                                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterBefore(new LocalhostFilter(), CsrfFilter.class)
                // Scripts may read a refusal, too, and no browser sends a key before a call of another site is
                // permitted.
                .addFilterBefore(own.otherSites(), CsrfFilter.class)
                // Who calls is known, and a call without an account is counted, before any filter refuses a call.
                .addFilterBefore(new ApiKeyFilter(keys), CsrfFilter.class)
                .addFilterBefore(new EarlyRefusalFilter(own.early(), problems), CsrfFilter.class)
                .addFilterBefore(new SignInFilter(signIn, refusals), CsrfFilter.class)
                .addFilterBefore(new OpenCallLimitFilter(limiter, own.invited(), problems), CsrfFilter.class)
                .addFilterBefore(new MethodFilter(refusals), CsrfFilter.class)
                .addFilterBefore(new FormWithFilesFilter(refusals, problems), CsrfFilter.class)
                .addFilterBefore(new TypedFormFilter(signIn, tokens, refusals), CsrfFilter.class)
                .addFilterBefore(new UnknownKeyFilter(problems), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new WriteLimitFilter(limiter, problems), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(calls -> calls
                        // These dispatches belong to a call that was permitted before.
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .access(table(refusals)))
                .exceptionHandling(denied -> denied.authenticationEntryPoint(
                                (request, response, e) -> refusals.unknownCaller(request, response))
                        .accessDeniedHandler((request, response, e) -> {
                            if (e instanceof CsrfException) {
                                refusals.unknownCaller(request, response);
                            } else {
                                refusals.notForThisAccount(request, response);
                            }
                        }));
        return http.build();
    }

    /** The rules that only some services have. */
    record RulesOfService(InvitedCalls invited, EarlyRefusals early, CorsFilter otherSites) {}

    @Bean
    RulesOfService rulesOfService(
            ObjectProvider<InvitedCalls> invited,
            ObjectProvider<EarlyRefusals> early,
            ObjectProvider<ReadByOtherSites> others) {
        return new RulesOfService(
                invited.getIfAvailable(() -> call -> false),
                early.getIfAvailable(() -> (call, account) -> Optional.empty()),
                OtherSites.filter(others.orderedStream()));
    }

    /**
     * The content policy. A sign-in and a sign-out may redirect to the other service, and browsers hold the redirect of a
     * form to the policy, too.
     */
    private static String contentPolicy(Menu menu) {
        return CONTENT_POLICY + menu.otherOrigin().map(origin -> " " + origin).orElse("");
    }

    private static AuthorizationManager<RequestAuthorizationContext> table(Refusals refusals) {
        return (caller, call) -> {
            var request = call.getRequest();
            var row = refusals.rows(request).stream()
                    .filter(route -> route.takes(request.getMethod()))
                    .findFirst();
            return new AuthorizationDecision(row.filter(route -> route.isOpen()
                            || (caller.get() instanceof CallerToken token && route.admits(token.getPrincipal())))
                    .isPresent());
        };
    }

    /**
     * Lets every method through to {@link MethodFilter}, which answers 405 where the firewall would answer 400, and every name of a
     * parameter: pages ignore an unknown one, and the API names it in its answer.
     */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        firewall.setAllowedParameterNames(name -> true);
        return firewall;
    }

    /**
     * Observes no filter. Three more spans for each call would say nothing, and Spring Security would wrap each of its filters for each
     * call.
     */
    @Bean
    SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** Recognises no user. Without this bean, Spring Boot would create a user with a new password at each start. */
    @Bean
    UserDetailsService noUsers() {
        return name -> {
            throw new UsernameNotFoundException("there are no users with passwords");
        };
    }
}
