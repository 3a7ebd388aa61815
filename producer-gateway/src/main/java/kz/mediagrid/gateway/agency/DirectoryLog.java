package kz.mediagrid.gateway.agency;

import java.util.List;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.PrivateContact;

/** Stores entries of the directory. */
public interface DirectoryLog {

    /**
     * Stores the contacts first, then the entry; returns once the entry is stored and the directory shows it.
     *
     * @throws kz.mediagrid.platform.write.NotAcknowledgedException if that is not certain in time
     */
    void append(Agency agency, List<PrivateContact> contacts);

    /** Erases a contact that nothing references any more. */
    void erase(String contactId);
}
