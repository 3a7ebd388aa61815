package kz.mediagrid.edge;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * What every service with an API brings in: the table of routes guards each address, writes carry their key, and what
 * goes wrong is said as a problem document.
 *
 * <p>The service provides its {@link kz.mediagrid.edge.account.Routes}, its {@link kz.mediagrid.edge.account.ApiKeys} and
 * the business clock.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class Edge {}
