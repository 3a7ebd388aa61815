/** The replay: every published version made again from the commands alone, and compared with what was published. */
@NullMarked
package kz.mediagrid.aggregator.replay;

import org.jspecify.annotations.NullMarked;
