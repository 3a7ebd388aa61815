/** Accepts the authorised body's decisions on the filings of a week, from the API and from the editor's page. */
@NullMarked
package kz.mediagrid.gateway.editing;

import org.jspecify.annotations.NullMarked;
