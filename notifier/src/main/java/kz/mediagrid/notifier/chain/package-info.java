/** The chains of published versions, checked as anybody can check them. */
@NullMarked
package kz.mediagrid.notifier.chain;

import org.jspecify.annotations.NullMarked;
