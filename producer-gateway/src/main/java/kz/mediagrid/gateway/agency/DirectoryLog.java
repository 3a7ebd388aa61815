package kz.mediagrid.gateway.agency;

import java.util.List;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.PrivateContact;

/** Where entries of the directory go to be kept. */
public interface DirectoryLog {

    /**
     * Keeps the contacts first, then the entry; returns once the entry is kept and the directory shows it.
     *
     * @throws kz.mediagrid.platform.write.NotAcknowledgedException if that is not certain in time
     */
    void keep(Agency agency, List<PrivateContact> contacts);

    /** Erases a contact that nothing refers to any more. */
    void erase(String contactId);
}
