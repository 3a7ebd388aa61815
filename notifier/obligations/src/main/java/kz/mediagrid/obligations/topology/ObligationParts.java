package kz.mediagrid.obligations.topology;

import java.util.ArrayList;
import kz.mediagrid.obligations.BodyHours;
import kz.mediagrid.obligations.Counting;
import kz.mediagrid.obligations.Escalation;
import kz.mediagrid.obligations.GridDispatches;
import kz.mediagrid.obligations.JointContributions;
import kz.mediagrid.obligations.Kind;
import kz.mediagrid.obligations.Messages;
import kz.mediagrid.obligations.ObligationBook;
import kz.mediagrid.obligations.ObligationDesk;
import kz.mediagrid.obligations.Recounts;
import kz.mediagrid.obligations.RequestAnswers;
import kz.mediagrid.obligations.TermsInForce;
import kz.mediagrid.obligations.WeeklySubmissions;
import kz.mediagrid.state.DueQueue;
import kz.mediagrid.state.Stores;

/** The parts of a task over its stores: the desk with all kinds, the agenda, and how far the task has come. */
record ObligationParts(ObligationDesk desk, StoredAgenda agenda, Progress progress) {

    static ObligationParts of(Stores stores, ObligationOutbox outbox, ObligationTopology.Ports ports) {
        var calendars = new TaskCalendars(stores.of(ObligationStores.CALENDARS), ports.calendars());
        var terms = new TermsInForce(calendars, ports.policy(), ports.rule());
        var agenda = new StoredAgenda(new DueQueue(stores.of(ObligationStores.AGENDA)));
        var bodies = stores.of(ObligationStores.DEBTORS);
        var matters = stores.of(ObligationStores.MATTERS);
        var hours = new BodyHours(calendars::now, bodies);
        var messages = new Messages(outbox, hours);
        var escalation = new Escalation(outbox, agenda, ports.ladder(), hours, matters, messages);
        var kinds = new ArrayList<Kind>();
        var book = new ObligationBook(
                stores.of(ObligationStores.OBLIGATIONS), agenda, escalation, new Counting(calendars, kinds));
        var early = stores.of(ObligationStores.EARLY);
        kinds.add(new RequestAnswers(book, stores.of(ObligationStores.NOT_AGREED), early, terms, messages));
        kinds.add(new WeeklySubmissions(book, agenda, bodies, stores.of(ObligationStores.OPEN_WEEKS), early, terms));
        kinds.add(new GridDispatches(
                book,
                agenda,
                stores.of(ObligationStores.OUTLETS),
                stores.of(ObligationStores.PUBLISHED),
                stores.of(ObligationStores.FIRST_ATTEMPTS),
                ports.authorisedBody(),
                terms));
        kinds.add(new JointContributions(
                book, agenda, matters, stores.of(ObligationStores.CONTRIBUTIONS), terms, outbox, messages));
        return new ObligationParts(
                new ObligationDesk(
                        book,
                        escalation,
                        kinds,
                        calendars,
                        new Recounts(book, agenda, stores.of(ObligationStores.RECOUNT))),
                agenda,
                new Progress(stores.of(ObligationStores.PROGRESS)));
    }
}
