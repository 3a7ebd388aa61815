package kz.mediagrid.edge;

import kz.mediagrid.server.HttpServer;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Sets up the HTTP side of a service. The table of routes decides which caller may make which call, and each write must
 * have an Idempotency-Key. Errors are sent as problem documents, and all pages have the same frame.
 *
 * <p>Each service itself provides the beans {@link kz.mediagrid.edge.account.Routes} and
 * {@link kz.mediagrid.edge.account.SignIn}, and the business clock. It imports
 * {@link kz.mediagrid.edge.account.AccessConfiguration} for the API keys.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@Import(HttpServer.class)
public class Edge {}
