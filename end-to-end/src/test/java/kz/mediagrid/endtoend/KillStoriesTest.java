package kz.mediagrid.endtoend;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** What people do around kills of the whole process, each at its worst moment, in lives that all of them share. */
@Tag("long")
@Order(1)
class KillStoriesTest {

    private final MailServer mail = new MailServer();
    private final DeliveryStory delivery = new DeliveryStory();
    private final NoticeStory notice = new NoticeStory(mail);

    @TestFactory
    Stream<DynamicTest> theStoriesOfAllLives() {
        return new KillRun(
                        mail.environment(),
                        new OverdueStory().story(),
                        new RequestStory().story(),
                        notice.story(),
                        new EscalationStory(mail).story(),
                        new CalendarStory().story(),
                        delivery.story(),
                        // Last: its twenty submissions are acknowledged just before the first kill.
                        new PublicationStory().story())
                .tests();
    }

    @AfterEach
    void close() {
        delivery.close();
        notice.close();
        mail.close();
    }
}
