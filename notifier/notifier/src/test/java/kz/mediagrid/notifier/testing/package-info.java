/** The parts of the service that tests of its pages share. */
@NullMarked
package kz.mediagrid.notifier.testing;

import org.jspecify.annotations.NullMarked;
