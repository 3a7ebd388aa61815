package kz.mediagrid.gateway.kafka;

import kz.mediagrid.edge.account.ApiKeys;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.calendar.ShownCalendars;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.gateway.event.EventHistory;
import kz.mediagrid.gateway.event.PlannedEvents;
import kz.mediagrid.gateway.matter.JointMatters;
import kz.mediagrid.gateway.matter.MatterEntry;
import kz.mediagrid.gateway.obligation.KnownObligations;
import kz.mediagrid.gateway.obligation.ObligationNotes;
import kz.mediagrid.gateway.policy.EditorialPolicies;
import kz.mediagrid.gateway.request.InformationRequests;
import kz.mediagrid.gateway.request.RequestEntry;
import kz.mediagrid.gateway.submission.Submissions;
import kz.mediagrid.gateway.term.Obligations;
import kz.mediagrid.gateway.term.OwedNow;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.follow.FollowedRecord;
import kz.mediagrid.platform.serde.NewerRecordException;
import kz.mediagrid.platform.streams.UnknownSymbols;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.ApiKey;
import kz.mediagrid.schemas.BusinessClockSetting;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.schemas.EditorialPolicy;
import kz.mediagrid.schemas.EditorialPolicyInForce;
import kz.mediagrid.schemas.EventStep;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationNoted;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.PrivateContact;
import kz.mediagrid.schemas.RequestAddressing;
import kz.mediagrid.schemas.RequestTerm;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;

/** Hands each followed record to the view it belongs to; the only place that turns tombstones and types into words. */
record Views(
        BusinessClock clock,
        ApiKeys keys,
        Directory directory,
        Contacts contacts,
        PlannedEvents events,
        Submissions submissions,
        InformationRequests requests,
        Obligations obligations,
        JointMatters matters,
        KnownObligations known,
        OwedNow owed,
        ObligationNotes notes,
        Calendars calendars,
        ShownCalendars shownCalendars,
        EditorialPolicies policies,
        EventHistory history,
        Arrivals arrivals) {

    void clock(FollowedRecord record) {
        if (record.value() instanceof BusinessClockSetting setting) {
            clock.follow(setting);
        }
    }

    void key(FollowedRecord record) {
        keys.follow(record.key(), record.value() instanceof ApiKey key ? key : null);
    }

    void agency(FollowedRecord record) {
        if (record.value() instanceof Agency agency) {
            if (agency.getRequestTerm() == RequestTerm.UNKNOWN) {
                throw new NewerRecordException("agencies holds a way to count terms that is not known");
            }
            directory.follow(agency);
            arrivals.arrived(Arrivals.of(agency));
        }
    }

    void contact(FollowedRecord record) {
        contacts.follow(record.key(), record.value() instanceof PrivateContact contact ? contact : null);
        arrivals.arrived(record.key());
    }

    void calendar(FollowedRecord record) {
        if (record.value() instanceof CalendarInForce calendar) {
            calendars.follow(calendar);
            shownCalendars.shows(calendar);
        }
    }

    void policy(FollowedRecord record) {
        if (record.value() instanceof EditorialPolicyInForce policy) {
            if (policy.getPolicy() == EditorialPolicy.UNKNOWN) {
                throw new NewerRecordException("editorial-policies holds a policy that is not known");
            }
            policies.follow(policy);
        }
    }

    void event(FollowedRecord record) {
        if (record.value() instanceof PlannedEvent event) {
            events.follow(event);
        }
    }

    void step(FollowedRecord record) {
        if (record.value() instanceof EventStep step) {
            history.follow(step, record.offset());
        }
    }

    void outcome(FollowedRecord record) {
        if (record.value() instanceof SubmissionOutcome outcome) {
            if (outcome.getVerdict() == Verdict.UNKNOWN) {
                throw new NewerRecordException("submission-outcomes holds a verdict that is not known");
            }
            submissions.follow(outcome);
        }
    }

    void request(FollowedRecord record) {
        var value = record.value();
        if (value == null) {
            return;
        }
        if (value instanceof InformationRequested asked && asked.getAddressing() == RequestAddressing.UNKNOWN) {
            throw new NewerRecordException("information-requests holds an addressing that is not known");
        }
        if (value instanceof InformationRequested asked && asked.getRequestTerm() == RequestTerm.UNKNOWN) {
            throw new NewerRecordException("information-requests holds a way to count terms that is not known");
        }
        RequestEntry.of(value).ifPresent(entry -> {
            requests.follow(entry);
            arrivals.arrived(entry.name());
        });
    }

    void matter(FollowedRecord record) {
        var value = record.value();
        if (value == null) {
            return;
        }
        UnknownSymbols.requireNone(value, "joint-matters");
        MatterEntry.of(value).ifPresent(entry -> {
            matters.follow(entry);
            arrivals.arrived(entry.name());
        });
    }

    void notice(FollowedRecord record) {
        if (record.value() instanceof JointNotice notice) {
            matters.follow(notice);
        }
    }

    void obligation(FollowedRecord record) {
        if (record.value() instanceof ObligationChanged obligation) {
            if (obligation.getState() == ObligationState.UNKNOWN) {
                throw new NewerRecordException("obligations holds a state that is not known");
            }
            obligations.follow(obligation);
            known.follow(obligation);
            owed.follow(obligation);
        }
    }

    void note(FollowedRecord record) {
        if (record.value() instanceof ObligationNoted noted) {
            notes.follow(noted);
            arrivals.arrived(noted.getSubmission().getSubmissionId());
        }
    }

    void command(FollowedRecord record) {
        if (record.value() != null) {
            submissions.follow(record.value());
        }
    }
}
