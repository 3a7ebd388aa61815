/** What those who watch know, kept up to date from the topics; plain Java, bounded where a topic grows without end. */
@NullMarked
package kz.mediagrid.ops.view;

import org.jspecify.annotations.NullMarked;
