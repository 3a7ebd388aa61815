package kz.mediagrid.notifier.subscription;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import java.util.Objects;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.page.AgencyNames;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.notifier.outlet.GridLog;
import kz.mediagrid.notifier.outlet.NoticeLog;
import kz.mediagrid.notifier.outlet.OutletWriter;
import kz.mediagrid.notifier.outlet.WebhookAddress;
import kz.mediagrid.schemas.Outlet;

/** Changes the webhook of an outlet. A new address must accept a test message before it is written. */
final class WebhookWriter {

    private final OutletWriter outlets;
    private final WebhookAddress addresses;
    private final AgencyNames names;
    private final TestMessages tests;
    private final GridLog versions;
    private final NoticeLog notices;

    WebhookWriter(
            OutletWriter outlets,
            WebhookAddress addresses,
            AgencyNames names,
            TestMessages tests,
            GridLog versions,
            NoticeLog notices) {
        this.outlets = outlets;
        this.addresses = addresses;
        this.names = names;
        this.tests = tests;
        this.versions = versions;
        this.notices = notices;
    }

    Outlet put(String id, Write<PutWebhook> write) {
        var chosen = write.body().parse(addresses, names);
        if (!outlets.isRepeated(write)) {
            var before = outlets.expected(id, write);
            if (!before.getWebhookUrl().equals(chosen.webhookUrl())) {
                requireAccepted(before, chosen.webhookUrl());
            }
        }
        return outlets.change(id, write, outlet -> changed(outlet, chosen)).outlet();
    }

    /** Posts a test message to the present address. */
    TestAnswer test(String id, Account account) {
        var outlet = outlets.require(id, account);
        if (outlet.getWebhookUrl().isEmpty()) {
            throw ProblemKind.CONFLICT.because(ProblemText.of("outlet.no-webhook"));
        }
        return tests.send(outlet, outlet.getWebhookUrl());
    }

    private void requireAccepted(Outlet outlet, String address) {
        var answer = tests.send(outlet, address);
        if (!answer.accepted()) {
            var status = answer.httpStatus();
            throw Rules.refusal(
                    WHOLE.field("webhookUrl"),
                    status == null
                            ? ProblemText.of("webhook.test-silent", Objects.requireNonNull(answer.why()))
                            : ProblemText.of("webhook.test-refused", status.toString()));
        }
    }

    private Outlet.Builder changed(Outlet.Builder outlet, PutWebhook.Choice chosen) {
        var before = outlet.getWebhookUrl();
        if (before.isEmpty()) {
            outlet.setStartOffset(versions.end()).setNoticesFrom(notices.end());
        } else if (!before.equals(chosen.webhookUrl())) {
            // The new address gets what waits at once, also if the old one had failed so often that delivery was
            // suspended.
            outlet.setResumptions(outlet.getResumptions() + 1);
        }
        return outlet.setWebhookUrl(chosen.webhookUrl())
                .setFilter(chosen.filter())
                .setLargestBody(chosen.largestBody());
    }
}
