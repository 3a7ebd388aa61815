package kz.mediagrid.accounts;

import kz.mediagrid.accounts.access.SignIn;
import kz.mediagrid.edge.Edge;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Sets up the HTTP side of a service whose callers have accounts. The table of routes decides which caller may make which call.
 *
 * <p>Each service itself provides the beans {@link kz.mediagrid.edge.caller.Routes}, {@link kz.mediagrid.edge.page.Menu} and
 * {@link SignIn}, and the business clock. It imports
 * {@link kz.mediagrid.accounts.access.AccessConfiguration} for the API keys.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(basePackageClasses = SignIn.class)
@Import(Edge.class)
public class Access {}
