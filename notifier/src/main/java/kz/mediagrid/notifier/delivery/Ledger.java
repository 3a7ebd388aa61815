package kz.mediagrid.notifier.delivery;

import java.util.List;

/** Where attempts and cursors are kept, both or neither. */
interface Ledger {

    /** Keeps them, and returns once they are; whatever it throws, the worker must read all cursors anew. */
    void keep(List<Attempt> attempts);
}
