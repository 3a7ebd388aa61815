package kz.mediagrid.agencypages.form;

import java.util.Optional;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.gateway.event.PlannedEventView;
import kz.mediagrid.gateway.event.SubmitEvent;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.PlannedEvent;
import org.springframework.stereotype.Component;

/** Puts filed events into the fields of the form, for their own bodies. */
@Component
public final class FiledForms {

    private final PlannedEventView events;
    private final Contacts contacts;

    FiledForms(PlannedEventView events, Contacts contacts) {
        this.events = events;
        this.contacts = contacts;
    }

    /** The event as the fields of a form, with its private contacts. */
    public EventForm of(PlannedEvent event) {
        return EventForm.of(SubmitEvent.of(event.getDetails(), event.getDateToBeConfirmed(), contacts));
    }

    /** The event that {@code form} corrects, if it is withdrawn, or has another revision than the one that the form is based on. */
    Optional<PlannedEvent> changed(DraftForm form, Account by) {
        var base = form.event();
        return base == null
                ? Optional.empty()
                : events.find(base.id())
                        .filter(event -> event.getAgencyCode().equals(by.agency()))
                        .filter(event ->
                                event.getStatus() == EventStatus.WITHDRAWN || event.getRevision() != base.revision());
    }
}
