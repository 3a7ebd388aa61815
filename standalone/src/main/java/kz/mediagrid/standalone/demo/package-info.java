/** The sample week, played through the public API and counted from the topics. */
@NullMarked
package kz.mediagrid.standalone.demo;

import org.jspecify.annotations.NullMarked;
