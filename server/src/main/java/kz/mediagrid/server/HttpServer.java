package kz.mediagrid.server;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Sets up the HTTP server of a service: its limits for each address, and the proxies that it trusts. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class HttpServer {}
