/** Serves callers over HTTP: authentication, authorisation, requests, problems and the frame of pages. */
@NullMarked
package kz.mediagrid.edge;

import org.jspecify.annotations.NullMarked;
