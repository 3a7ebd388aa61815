package kz.mediagrid.obligations.topology;

import java.time.Instant;
import java.util.Optional;
import kz.mediagrid.obligations.Agenda;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.state.DueQueue;

/** The agenda as it lies in a store, what is due first first. */
final class StoredAgenda implements Agenda {

    private static final String SEPARATOR = "|";

    private final DueQueue queue;

    StoredAgenda(DueQueue queue) {
        this.queue = queue;
    }

    Optional<Item> firstUpTo(Instant now) {
        return queue.firstUpTo(now).map(StoredAgenda::read);
    }

    @Override
    public void plan(Item item) {
        queue.put(written(item));
    }

    @Override
    public void drop(Item item) {
        queue.remove(written(item));
    }

    /** As in {@code REQUEST_ANSWER|OVERDUE|REQUEST_ANSWER/req-4f1d…}. */
    private static DueQueue.Item written(Item item) {
        return new DueQueue.Item(item.at(), String.join(SEPARATOR, item.kind().name(), item.task(), item.subject()));
    }

    private static Item read(DueQueue.Item item) {
        var fields = item.what().split("\\|", 3);
        return new Item(item.at(), ObligationKind.valueOf(fields[0]), fields[1], fields[2]);
    }
}
