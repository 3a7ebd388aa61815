package kz.mediagrid.gateway.matter;

import java.util.Optional;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.gateway.agency.AuthorisedBody;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.material.MaterialFiles;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.JointMatterArose;
import kz.mediagrid.schemas.MatterParty;

/**
 * Makes a joint matter. The data come from the write that opens the matter, and from the directory's entries of the
 * bodies.
 */
final class JointMatterFactory {

    private final Directory directory;
    private final AuthorisedBody authorisedBody;
    private final MaterialFiles files;

    JointMatterFactory(Directory directory, AuthorisedBody authorisedBody, MaterialFiles files) {
        this.directory = directory;
        this.authorisedBody = authorisedBody;
        this.files = files;
    }

    /** The party for which the caller acts; an account of the authorised body never acts for one of the bodies concerned. */
    static MatterParty party(Write<?> write) {
        return write.account().is(Role.AUTHORISED_BODY) ? MatterParty.AUTHORISED_BODY : MatterParty.AGENCY;
    }

    /** The agency that opens the matter; empty if the authorised body opens it. */
    private static Optional<String> opener(Write<?> write) {
        return party(write) == MatterParty.AGENCY ? Optional.of(write.agency()) : Optional.empty();
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem if the write has faults; the problem names every fault */
    JointMatterArose of(Write<OpenJointMatter> write) {
        var opener = opener(write).map(code -> requireMayOwe(code, write));
        return write.body()
                .parse(
                        directory,
                        AlmatyTime.dateOf(write.receivedAt()),
                        authorisedBody,
                        opener,
                        files.of(write.agency()))
                .setSubmission(write.stamp())
                .setMatterId(MatterIds.of(write.ids().submissionId()))
                .setOpenedBy(party(write))
                .setOpener(write.agency())
                .build();
    }

    /**
     * The agency that opens the matter. Refuses the authorised body and an inactive agency, because neither can owe a
     * contribution.
     */
    private Agency requireMayOwe(String code, Write<?> write) {
        if (authorisedBody.is(code)) {
            throw ProblemKind.NOT_YOURS.because(ProblemText.of("matter.wrong-account"));
        }
        return directory.requireActive(code, write.receivedAt());
    }
}
