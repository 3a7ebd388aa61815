package kz.mediagrid.obligations;

import kz.mediagrid.schemas.FirstAttempt;
import kz.mediagrid.schemas.OutletStanding;
import org.jspecify.annotations.Nullable;

/**
 * A channel of an outlet, with the first attempt to send version 1 by it.
 *
 * @param attempt null if there was none; of mails, only those that the mail server took count
 */
record ChannelDispatch(OutletStanding standing, @Nullable FirstAttempt attempt) {}
