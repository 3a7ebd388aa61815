package kz.mediagrid.notifier.delivery;

import kz.mediagrid.notifier.outletmail.OutletMails;
import kz.mediagrid.notifier.retry.RetryClock;

/**
 * The way of mails to outlets.
 *
 * @param channel hands mails over to the mail server
 * @param clock the clock of retries, which never end: a mailbox is suspended only if the mail server refuses it for good
 */
record MailRoute(OutletMails mails, DeliveryChannel channel, RetryClock clock) {}
