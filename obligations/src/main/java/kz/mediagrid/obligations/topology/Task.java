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
import kz.mediagrid.platform.streams.DueQueue;
import kz.mediagrid.schemas.DebtorStanding;
import kz.mediagrid.schemas.MatterStanding;
import kz.mediagrid.schemas.ObligationReceipt;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** Everything a task has at hand: the desk with all kinds, the agenda, how far it has come, and the outbox. */
record Task(ObligationDesk desk, StoredAgenda agenda, Progress progress, Outbox outbox) {

    static Task of(ProcessorContext<byte[], SpecificRecord> context, ObligationTopology.Ports ports) {
        var outbox = new Outbox(context);
        var calendars = new TaskCalendars(context.getStateStore(ObligationStores.CALENDARS), ports.calendars());
        var terms = new TermsInForce(calendars, ports.policy(), ports.rule());
        var agenda = new StoredAgenda(new DueQueue(context.getStateStore(ObligationStores.AGENDA)));
        var bodies = new StoredTable<DebtorStanding>(context.getStateStore(ObligationStores.DEBTORS));
        var matters = new StoredTable<MatterStanding>(context.getStateStore(ObligationStores.MATTERS));
        var hours = new BodyHours(calendars::now, bodies);
        var messages = new Messages(outbox, hours);
        var escalation = new Escalation(outbox, agenda, ports.ladder(), hours, matters, messages);
        var kinds = new ArrayList<Kind>();
        var book = new ObligationBook(
                new StoredTable<>(context.getStateStore(ObligationStores.OBLIGATIONS)),
                agenda,
                escalation,
                new Counting(calendars, kinds));
        var early = new StoredTable<ObligationReceipt>(context.getStateStore(ObligationStores.EARLY));
        kinds.add(new RequestAnswers(
                book, new StoredTable<>(context.getStateStore(ObligationStores.NOT_AGREED)), early, terms, messages));
        kinds.add(new WeeklySubmissions(
                book,
                agenda,
                bodies,
                new StoredTable<>(context.getStateStore(ObligationStores.OPEN_WEEKS)),
                early,
                terms));
        kinds.add(new GridDispatches(
                book,
                agenda,
                new StoredTable<>(context.getStateStore(ObligationStores.OUTLETS)),
                new StoredTable<>(context.getStateStore(ObligationStores.PUBLISHED)),
                new StoredTable<>(context.getStateStore(ObligationStores.FIRST_ATTEMPTS)),
                ports.authorisedBody(),
                terms));
        kinds.add(new JointContributions(
                book,
                agenda,
                matters,
                new StoredTable<>(context.getStateStore(ObligationStores.CONTRIBUTIONS)),
                terms,
                outbox,
                messages));
        return new Task(
                new ObligationDesk(
                        book,
                        escalation,
                        kinds,
                        calendars,
                        new Recounts(book, agenda, new StoredTable<>(context.getStateStore(ObligationStores.RECOUNT)))),
                agenda,
                new Progress(context.getStateStore(ObligationStores.PROGRESS)),
                outbox);
    }
}
