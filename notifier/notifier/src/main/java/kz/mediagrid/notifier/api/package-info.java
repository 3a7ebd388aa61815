/** Generates the OpenAPI document of the notifier's API, with the messages that outlets are posted. */
@NullMarked
package kz.mediagrid.notifier.api;

import org.jspecify.annotations.NullMarked;
