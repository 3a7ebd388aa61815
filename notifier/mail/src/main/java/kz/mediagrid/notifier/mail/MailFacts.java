package kz.mediagrid.notifier.mail;

import kz.mediagrid.grid.filing.Filed;
import kz.mediagrid.schemas.DueProof;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MessageOwed;
import org.jspecify.annotations.Nullable;

/**
 * The facts about an obligation that a mail states.
 *
 * @param owed the obligation with its latest due time
 * @param filed the state body's filings for the week, if the obligation is a weekly form
 * @param question the question to which the state body owes an answer; null if it owes something else
 * @param proof the proof of the due time; null if no term runs yet
 * @param reason the reason of an extension or cancellation; null if the mail is about something else, or if nobody gave one
 */
record MailFacts(
        MessageOwed owed,
        Filed filed,
        @Nullable AskedQuestion question,
        @Nullable DueProof proof,
        @Nullable LocalizedText reason) {}
