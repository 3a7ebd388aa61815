/** The mails to outlets: which changes of grids a subscription is sent, and when. */
@NullMarked
package kz.mediagrid.notifier.outletmail;

import org.jspecify.annotations.NullMarked;
