package kz.mediagrid.gateway.matter;

import java.util.Optional;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.edge.account.Role;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.gateway.agency.AuthorisedBody;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.schemas.ConcernedBody;
import kz.mediagrid.schemas.JointMatterArose;
import kz.mediagrid.schemas.MatterParty;
import kz.mediagrid.schemas.RequestAddressing;

/** Makes a joint matter of what somebody opens, with the bodies as the directory has them. */
final class Opening {

    private final Directory directory;
    private final AuthorisedBody authorisedBody;

    Opening(Directory directory, AuthorisedBody authorisedBody) {
        this.directory = directory;
        this.authorisedBody = authorisedBody;
    }

    /** In whose part the caller acts: an account of the authorised body does not act as one of the bodies here. */
    static MatterParty party(Write<?> write) {
        return write.account().is(Role.AUTHORISED_BODY) ? MatterParty.AUTHORISED_BODY : MatterParty.AGENCY;
    }

    /** The agency that opens it; empty: the authorised body does. */
    private static Optional<String> opener(Write<?> write) {
        return party(write) == MatterParty.AGENCY ? Optional.of(write.agency()) : Optional.empty();
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem naming every fault, if there is one */
    JointMatterArose of(Write<JointMatterBody> write) {
        var body = write.body();
        var opener = opener(write);
        opener.ifPresent(code -> requireMayOwe(code, write));
        body.faults(directory, AlmatyTime.dateOf(write.receivedAt()), authorisedBody, opener)
                .refuseIfAny();
        return JointMatterArose.newBuilder()
                .setSubmission(write.stamp())
                .setMatterId(MatterIds.of(write.ids().submissionId()))
                .setAroseOn(body.requiredDay())
                .setOpenedBy(party(write))
                .setOpener(write.agency())
                .setSubject(body.requiredSubject().localized())
                .setText(Text.localized(body.text()))
                .setBodies(body.concerned(opener).stream()
                        .map(code -> concerned(code, write))
                        .toList())
                .setContribution(
                        body.contribution() == null ? null : body.contribution().kept())
                .build();
    }

    /** Who opens a matter as an agency owes the first contribution. */
    private void requireMayOwe(String code, Write<?> write) {
        if (authorisedBody.is(code)) {
            throw ProblemKind.NOT_YOURS.because(
                    "The authorised body opens a joint matter by an account that acts for it.");
        }
        directory.requireActive(code, write.receivedAt());
    }

    private ConcernedBody concerned(String code, Write<?> write) {
        var agency = directory.require(code);
        boolean inOffice = Directory.isInOffice(agency, AlmatyTime.dateOf(write.receivedAt()));
        return ConcernedBody.newBuilder()
                .setAgencyCode(code)
                .setAddressing(inOffice ? RequestAddressing.ADDRESSED : RequestAddressing.NO_ADDRESSEE)
                .setClosingTime(agency.getClosingTime())
                .setRequestTerm(agency.getRequestTerm())
                .setSuccessor(inOffice ? null : agency.getSuccessor())
                .build();
    }
}
