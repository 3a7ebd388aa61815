package kz.mediagrid.ops.board;

import java.net.URI;
import java.util.List;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.outlets.Serving;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.watch.view.MailSwitch;
import kz.mediagrid.watch.view.ServedOutlets.Served;
import kz.mediagrid.watch.view.VersionView.Version;
import kz.mediagrid.watch.view.Watch;

/** Compares the versions delivered to each outlet with the published versions. */
final class OutletRows {

    private static final int WEEKS_SHOWN = 3;

    private final Watch watch;
    private final MailSwitch mail;

    OutletRows(Watch watch, MailSwitch mail) {
        this.watch = watch;
        this.mail = mail;
    }

    /** The weeks for which versions are compared, the latest first. */
    List<String> weeks() {
        return watch.versions().newestWeeks(WEEKS_SHOWN);
    }

    List<OutletRow> rows(List<String> weeks) {
        var newest = weeks.stream()
                .flatMap(week -> watch.versions().newest(week).stream())
                .toList();
        return watch.outlets().all().stream().map(served -> row(served, newest)).toList();
    }

    private OutletRow row(Served served, List<Version> newest) {
        var outlet = served.outlet();
        var cursor = served.cursor();
        var waiting = served.waitingIn(watch.versions());
        return new OutletRow(
                outlet.getOutletId(),
                Text.of(outlet.getName()),
                host(outlet.getWebhookUrl()),
                served.isSuspended(),
                served.suspendedWhy(),
                newest.stream().map(version -> grid(served, version)).toList(),
                waiting.count(),
                waiting.oldest() == null ? null : waiting.oldest().writtenAt(),
                waiting.oldest() == null ? null : served.serving().nextAttemptAt(),
                cursor == null ? null : cursor.getLastDeliveredAt(),
                served.lastFailure() == null ? null : failure(served.lastFailure()),
                served.mails().isEmpty() ? null : mails(served));
    }

    private OutletRow.Mails mails(Served served) {
        return new OutletRow.Mails(
                served.mails().size(),
                served.mails().stream().filter(Serving::isSuspended).count(),
                mail.on());
    }

    private OutletRow.Grid grid(Served served, Version newest) {
        var has = watch.versions().between(served.startOffset(), served.nextOffset(), newest.week());
        return new OutletRow.Grid(newest.week(), has.map(Version::number).orElse(null), newest.number());
    }

    private static OutletRow.Failure failure(DeliveryAttempted attempt) {
        return new OutletRow.Failure(
                attempt.getWeek(),
                attempt.getVersion(),
                attempt.getAttempt(),
                attempt.getStartedAt(),
                attempt.getHttpStatus(),
                attempt.getWhy());
    }

    private static String host(String url) {
        try {
            var host = URI.create(url).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
