/** Files that people of state bodies upload as materials: receiving them, who may see them, and their deletion. */
@NullMarked
package kz.mediagrid.gateway.file;

import org.jspecify.annotations.NullMarked;
