/** Contains the HTTP code that all services share: authentication, authorisation, requests, problem documents and pages. */
@NullMarked
package kz.mediagrid.edge;

import org.jspecify.annotations.NullMarked;
