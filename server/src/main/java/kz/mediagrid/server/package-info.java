/** Protects the web server from callers that send slowly or open many connections, and recognises proxies. */
@NullMarked
package kz.mediagrid.server;

import org.jspecify.annotations.NullMarked;
