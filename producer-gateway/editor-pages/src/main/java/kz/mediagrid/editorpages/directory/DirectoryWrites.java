package kz.mediagrid.editorpages.directory;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.edge.call.FormWrites;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.problem.Place;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.agency.DirectoryWriter;
import kz.mediagrid.gateway.agency.PutAgency;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.Agency;
import org.springframework.stereotype.Component;

/** Writes entries of the directory as an API client of the authorised body would write them. */
@Component
final class DirectoryWrites {

    private final Directory directory;
    private final Contacts contacts;
    private final DirectoryWriter writer;
    private final FormWrites writes;
    private final BusinessClock clock;

    DirectoryWrites(
            Directory directory, Contacts contacts, DirectoryWriter writer, FormWrites writes, BusinessClock clock) {
        this.directory = directory;
        this.contacts = contacts;
        this.writer = writer;
        this.writes = writes;
        this.clock = clock;
    }

    /**
     * The revisions of the entries that a person saw, and the key that was made with the page.
     *
     * @param other the revision of the body that ends together with this one; 0 if there is none
     */
    record Seen(int revision, int other, String key) {}

    /** A new Idempotency-Key for one page with the form. */
    String newKey() {
        return writes.newKey();
    }

    /** @throws RequestProblem if the directory has no entry for the code */
    PutAgency entry(String code) {
        return PutAgency.of(directory.require(code), contacts);
    }

    /** The revision of the body that ends together with the one of the form; 0 if there is none. */
    int revisionOfMerged(DirectoryForm form) {
        var merged = form.merged();
        return merged == null
                ? 0
                : directory.find(merged).map(Agency::getRevision).orElse(0);
    }

    /** @throws RequestProblem if the directory has an entry for the code already, or if it refuses the new one */
    void create(DirectoryForm form, String key, Account by) {
        var code = form.get("code");
        requireFree(code, form, key, by);
        writer.checkNew(code, creation(code, form, key, by));
        writer.write(code, creation(code, form, key, by));
    }

    /** Refuses what {@link #create} refuses by the directory as it is now, unless this form has made the entry already. */
    void checkNew(DirectoryForm form, String key, Account by) {
        var code = form.get("code");
        requireFree(code, form, key, by);
        writer.checkNew(code, creation(code, form, key, by));
        if (!directory.has(code)) {
            writer.check(code, creation(code, form, key, by));
        }
    }

    private void requireFree(String code, DirectoryForm form, String key, Account by) {
        if (directory.has(code) && !wasWrittenBy(code, form, key, by)) {
            throw ProblemKind.CONFLICT.at(Place.WHOLE.field("code"), ProblemText.of("directory.code-exists"));
        }
    }

    private boolean wasWrittenBy(String code, DirectoryForm form, String key, Account by) {
        var number = creation(code, form, key, by).ids().submissionId();
        return number.equals(directory.require(code).getSubmissionId());
    }

    private Write<PutAgency> creation(String code, DirectoryForm form, String key, Account by) {
        return writes.create(by, key, path(code), form.replacing(null), PutAgency.class);
    }

    /** Whether the end of the body that is merged is stored, and that of the body of the form is not. */
    boolean isHalfMerged(String code, DirectoryForm form) {
        var merged = form.merged();
        return merged != null && directory.has(merged) && form.hasEnded(entry(merged)) && !form.hasEnded(entry(code));
    }

    /** Refuses what {@link #change} refuses by the directory as it is now. */
    void check(String code, DirectoryForm form, Seen seen, Account by) {
        var merged = form.merged();
        if (merged != null) {
            requireMerger(code, form, merged);
            writer.check(merged, ending(merged, form, seen, by));
        }
        writer.check(code, changing(code, form, seen, by));
    }

    /**
     * Changes the entry, and ends the body that is merged with it unless it has ended so. A press that is repeated makes the same
     * writes. If the second write is refused, the first one stands: see {@link #isHalfMerged}.
     */
    void change(String code, DirectoryForm form, Seen seen, Account by) {
        var merged = form.merged();
        if (merged != null) {
            requireMerger(code, form, merged);
            if (!form.hasEnded(entry(merged))) {
                writer.write(merged, ending(merged, form, seen, by));
            }
        }
        writer.write(code, changing(code, form, seen, by));
    }

    /** Both bodies of a merger end, and a third one goes on. */
    private void requireMerger(String code, DirectoryForm form, String merged) {
        if (merged.equals(code) || !directory.has(merged) || merged.equals(form.get("successor"))) {
            throw ProblemKind.VALIDATION.at(Place.WHOLE.field("merge"), ProblemText.of("directory.merge-other"));
        }
        for (var field : new String[] {"validUntil", "successor"}) {
            if (form.get(field).isEmpty()) {
                throw ProblemKind.VALIDATION.at(Place.WHOLE.field(field), ProblemText.of("directory.merge-needs"));
            }
        }
        if (endsOtherwise(merged, form)) {
            throw ProblemKind.VALIDATION.at(Place.WHOLE.field("merge"), ProblemText.of("directory.merge-ended"));
        }
        var last = directory.require(code).getValidUntil();
        if (last != null && last.isBefore(AlmatyTime.dateOf(clock.instant())) && endsOtherwise(code, form)) {
            throw ProblemKind.VALIDATION.at(Place.WHOLE.field("validUntil"), ProblemText.of("directory.merge-over"));
        }
    }

    /** Whether the body has another last day or successor than the form. A repeated press finds those of the form. */
    private boolean endsOtherwise(String code, DirectoryForm form) {
        var entry = entry(code);
        return Stream.of(entry.validUntil(), entry.successor()).anyMatch(Objects::nonNull)
                && !(form.get("validUntil").equals(entry.validUntil())
                        && form.get("successor").equals(entry.successor()));
    }

    private Write<PutAgency> changing(String code, DirectoryForm form, Seen seen, Account by) {
        return put(code, seen.key(), form.replacing(entry(code)), seen.revision(), by);
    }

    private Write<PutAgency> ending(String merged, DirectoryForm form, Seen seen, Account by) {
        return put(merged, seen.key() + "-merged", form.ending(entry(merged)), seen.other(), by);
    }

    private Write<PutAgency> put(String code, String key, Map<String, ?> content, int revision, Account by) {
        return writes.put(by, key, path(code), content, PutAgency.class, revision);
    }

    private static String path(String code) {
        return "/api/agencies/" + code;
    }
}
