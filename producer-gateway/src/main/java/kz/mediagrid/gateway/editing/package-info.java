/** What the authorised body does with the filings of a week, by API and on its page. */
@NullMarked
package kz.mediagrid.gateway.editing;

import org.jspecify.annotations.NullMarked;
