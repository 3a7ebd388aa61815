/** The authorised body's decisions on the filings of a week, by API and on the editor's page. */
@NullMarked
package kz.mediagrid.gateway.editing;

import org.jspecify.annotations.NullMarked;
