package kz.mediagrid.editorpages.agenda;

import kz.mediagrid.edge.call.FormWrites;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.gateway.matter.CancelMatter;
import kz.mediagrid.gateway.matter.ExtendMatter;
import kz.mediagrid.gateway.matter.MatterWriter;
import kz.mediagrid.gateway.matter.PublishNotice;
import kz.mediagrid.schemas.JointNotice;
import org.springframework.stereotype.Component;

/** Changes joint matters as an API client would. Each method throws the problem for which the change is refused. */
@Component
final class AgendaWrites {

    /** The reason why a notice is not sent that is no longer the one that was shown. */
    static final ProblemText MOVED = ProblemText.of("agenda.moved");

    private final MatterWriter writer;
    private final AgendaMatters matters;
    private final FormWrites writes;

    AgendaWrites(MatterWriter writer, AgendaMatters matters, FormWrites writes) {
        this.writer = writer;
        this.matters = matters;
        this.writes = writes;
    }

    /** A new key for one page. The Idempotency-Key of each write from this page begins with it. */
    String newKey() {
        return writes.newKey();
    }

    void extend(String id, AgendaForm form, String key, Account by) {
        writer.extend(id, write(AgendaAction.EXTEND, id, form, key, by, ExtendMatter.class));
    }

    /** Checks the cancellation, and writes nothing. */
    void checkCancellation(String id, AgendaForm form, String key, Account by) {
        writer.checkCancellation(id, write(AgendaAction.CANCEL, id, form, key, by, CancelMatter.class));
    }

    void cancel(String id, AgendaForm form, String key, Account by) {
        writer.cancel(id, write(AgendaAction.CANCEL, id, form, key, by, CancelMatter.class));
    }

    /** The notice that the form would send at this moment. Writes nothing. */
    JointNotice preview(String id, AgendaForm form, String key, Account by) {
        return writer.preview(id, order(id, form, key, by));
    }

    /**
     * Orders the notice, unless the notice is no longer the one that was shown; then the problem is {@link #MOVED}.
     *
     * @param shown the mark of the matter for which the notice was shown
     */
    void send(String id, AgendaForm form, String shown, String key, Account by) {
        writer.order(id, order(id, form, key, by), () -> {
            if (!matters.require(id).mark().equals(shown)) {
                throw ProblemKind.CONFLICT.because(MOVED);
            }
        });
    }

    private Write<PublishNotice> order(String id, AgendaForm form, String key, Account by) {
        return write(AgendaAction.NOTICE, id, form, key, by, PublishNotice.class);
    }

    private <T> Write<T> write(AgendaAction action, String id, AgendaForm form, String key, Account by, Class<T> type) {
        return writes.post(
                by,
                key + "-" + action.path(),
                "/api/joint-matters/" + id + "/" + action.path(),
                form.content(action),
                type);
    }
}
