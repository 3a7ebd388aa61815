package kz.mediagrid.demo.play;

import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.mediagrid.demo.outlet.OutletsProcess;
import kz.mediagrid.demo.outlet.ReceivedMail;

/** Prints the mails that came to the demo's mail server. */
record MailCount(OutletsProcess outlets, Teller teller) {

    /** Prints how many mails came, by the beginnings of their subjects. */
    void tell() {
        var mails = outlets.mails();
        teller.tell(
                "  %d mails to %d addresses came to the demo's mail server, which passes none on:",
                mails.size(), mails.stream().map(ReceivedMail::to).distinct().count());
        mails.stream()
                .collect(Collectors.groupingBy(MailCount::sort, TreeMap::new, Collectors.counting()))
                .forEach((sort, count) -> teller.tell("  %10d  %s", count, sort));
    }

    /** The Russian subject, which is the last, up to the name or the dates that follow. */
    private static String sort(ReceivedMail mail) {
        var subject = mail.subject();
        return subject.substring(subject.lastIndexOf('/') + 1).strip().replaceFirst(":.*", "");
    }
}
