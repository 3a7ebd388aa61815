package kz.mediagrid.agencypages.draft;

import java.util.List;
import kz.mediagrid.schemas.Draft;

/**
 * Drafts that are marked as sent.
 *
 * @param sendId the id of the send; empty if no draft is marked
 */
public record MarkedDrafts(String sendId, List<Draft> drafts) {}
