package kz.mediagrid.agencypages.entry;

import kz.mediagrid.edge.call.FormWrites;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.agency.DirectoryWriter;
import kz.mediagrid.gateway.agency.PutAgency;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.schemas.Agency;
import org.springframework.stereotype.Component;

/** Writes what a body changes of its own entry, as an API client would write it. */
@Component
final class EntryWrites {

    private final Directory directory;
    private final Contacts contacts;
    private final DirectoryWriter writer;
    private final FormWrites writes;

    EntryWrites(Directory directory, Contacts contacts, DirectoryWriter writer, FormWrites writes) {
        this.directory = directory;
        this.contacts = contacts;
        this.writer = writer;
        this.writes = writes;
    }

    /** A new Idempotency-Key for one page with the form. */
    String newKey() {
        return writes.newKey();
    }

    /** @throws RequestProblem if the directory has no entry of the account's body */
    Agency entry(Account by) {
        return directory.require(by.agency());
    }

    /** The entry's own items as they are, to be changed. */
    EntryForm form(Agency entry) {
        return EntryForm.of(PutAgency.of(entry, contacts));
    }

    /**
     * Writes the items that were typed. All other items stay as they are.
     *
     * @param revision the revision of the entry that the page showed
     * @param key the key that was made with the page
     * @throws RequestProblem if the write is refused
     */
    void write(EntryForm form, int revision, String key, Account by) {
        var content = form.replacing(PutAgency.of(entry(by), contacts));
        writer.write(
                by.agency(), writes.put(by, key, "/api/agencies/" + by.agency(), content, PutAgency.class, revision));
    }
}
