package kz.mediagrid.gateway.agency;

import java.util.List;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.PrivateContact;

/** Stores entries of the directory. */
public interface DirectoryLog {

    /**
     * Stores the contacts, then the entry. Returns when the entry is stored and the directory shows it.
     *
     * @throws kz.mediagrid.platform.write.NotAcknowledgedException if the directory does not show the entry in time
     */
    void append(Agency agency, List<PrivateContact> contacts);

    /** Erases a contact that no entry references any more. */
    void erase(String contactId);
}
