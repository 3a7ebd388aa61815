package kz.mediagrid.edge;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * Configures every service with an API: the table of routes guards each address, writes have an Idempotency-Key, errors are
 * problem documents, and pages have a common frame.
 *
 * <p>The service provides its {@link kz.mediagrid.edge.account.Routes}, its {@link kz.mediagrid.edge.account.ApiKeys}, its
 * {@link kz.mediagrid.edge.account.SignIn} and the business clock.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class Edge {}
