package kz.mediagrid.edge;

import kz.mediagrid.server.HttpServer;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Sets up the HTTP side of a service. Each write must have an Idempotency-Key. Errors are sent as problem documents, and all
 * pages have the same frame.
 *
 * <p>The module {@code accounts} provides the callers: the beans {@link kz.mediagrid.edge.caller.KnownAccounts} and the
 * security filters. Each service itself provides the bean {@link kz.mediagrid.edge.caller.Routes} and the business clock.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@Import(HttpServer.class)
public class Edge {}
