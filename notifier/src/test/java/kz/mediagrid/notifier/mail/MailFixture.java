package kz.mediagrid.notifier.mail;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.AgencyKind;
import kz.mediagrid.schemas.Contact;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.PressUnit;
import org.jspecify.annotations.Nullable;

/** Messages and bodies as the topics hold them. */
final class MailFixture {

    /** A Thursday at 09:00 in Almaty. */
    static final Instant MORNING = Instant.parse("2026-12-03T04:00:00Z");

    private MailFixture() {}

    static MessageDue.Builder message(String id, MessageKind kind, MessageAddressee to) {
        return MessageDue.newBuilder()
                .setMessageId("REQUEST_ANSWER/" + id + "/1/" + kind + "/0")
                .setObligationId("REQUEST_ANSWER/" + id)
                .setMessageKind(kind)
                .setAddressee(to)
                .setKind(ObligationKind.REQUEST_ANSWER)
                .setDebtor("edu")
                .setSubject(id)
                .setTitle(new LocalizedText("Мектеп тамағы", "Школьное питание", null))
                .setDueAt(Instant.parse("2026-12-02T19:00:00Z"))
                .setRecordedAt(MORNING)
                .setSendFrom(MORNING);
    }

    static Agency body(String code, @Nullable String unit, @Nullable String head, @Nullable String deputyHead) {
        var name = new LocalizedText("Оқу-ағарту министрлігі", "Министерство просвещения", null);
        return Agency.newBuilder()
                .setAgencyCode(code)
                .setName(name)
                .setKind(AgencyKind.CENTRAL)
                .setRevision(1)
                .setChangedAt(Instant.EPOCH)
                .setPressUnit(new PressUnit(
                        name,
                        List.of(Contact.newBuilder()
                                .setForMedia(true)
                                .setPhone("+7 7172 00-00-00")
                                .setEmail(unit)
                                .build())))
                .setHeadEmail(head)
                .setDeputyHeadEmail(deputyHead)
                .build();
    }
}
