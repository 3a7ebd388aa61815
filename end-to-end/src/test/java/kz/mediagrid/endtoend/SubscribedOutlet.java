package kz.mediagrid.endtoend;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.mediagrid.notifier.outlet.UnsubscribeLinks;
import kz.mediagrid.platform.schemas.RecordSerdes;
import kz.mediagrid.schemas.GridFilter;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletApplication;
import kz.mediagrid.schemas.OutletStatus;
import kz.mediagrid.schemas.Subscription;
import kz.mediagrid.schemas.SubscriptionChannel;
import kz.mediagrid.schemas.SubscriptionLanguage;
import kz.mediagrid.schemas.SubscriptionStatus;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** An outlet with one mail subscription, which is paused so that nothing waits for it. */
record SubscribedOutlet(String id, String address) {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    /** Writes the outlet as it lies on its topic, and returns the path at which the reader of a mail ends the subscription. */
    String write(Newsroom newsroom) {
        send(newsroom, outlet());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> newsroom.toNotifier("GET", "/api/outlets/" + id)
                                .as(newsroom.editorKey())
                                .send()
                                .status()
                        == 200);
        return new UnsubscribeLinks(URI.create("http://localhost"))
                .to(outlet(), "sub-1")
                .getPath();
    }

    /**
     * Writes the outlet as one that asks for the media-grid, and returns the path at which it is answered. The path is known when an
     * outlet that is written later is.
     *
     * @param askedAt business time; the application is removed 30 days later
     */
    String ask(Newsroom newsroom, Instant askedAt) {
        var asking = Outlet.newBuilder(outlet())
                .setStatus(OutletStatus.ASKED)
                .setSubscriptions(List.of())
                .setApplication(new OutletApplication(
                        address, SubscriptionLanguage.KK, List.of(SubscriptionChannel.MAIL), "", askedAt))
                .build();
        send(newsroom, asking);
        return "/outlets/applications/" + id;
    }

    /** Refuses the outlet of {@link #ask}. Returns the status of the answer. */
    int refuse(Newsroom newsroom) {
        return newsroom.toNotifier("POST", "/api/outlets/applications/" + id + "/refusal")
                .as(newsroom.editorKey())
                .once()
                .json(Map.of("reason", "Бұл БАҚ емес"))
                .send()
                .status();
    }

    private void send(Newsroom newsroom, Outlet outlet) {
        Map<String, Object> client =
                Map.of("bootstrap.servers", newsroom.ports().bootstrapServers());
        try (var serdes = new RecordSerdes(client);
                var producer = new KafkaProducer<>(client, new StringSerializer(), serdes.serializer())) {
            producer.send(new ProducerRecord<>(Topics.OUTLETS.name(), id, outlet));
        }
    }

    /** Ends the subscription at the {@code path} of {@link #write}, as the reader's mail program does. Returns the status of the page. */
    static int end(Newsroom newsroom, String path) throws Exception {
        var address = URI.create(newsroom.ports().notifierAddress() + path);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .POST(BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private Outlet outlet() {
        return Outlet.newBuilder()
                .setOutletId(id)
                .setName(new LocalizedText("Газет", "Газета", "Newspaper"))
                .setWebhookUrl("")
                .setSecret(SECRET)
                .setStatus(OutletStatus.ACTIVE)
                .setStartOffset(0)
                .setSubscriptions(List.of(Subscription.newBuilder()
                        .setSubscriptionId("sub-1")
                        .setChannel(SubscriptionChannel.MAIL)
                        .setLanguage(SubscriptionLanguage.KK)
                        .setFilter(GridFilter.newBuilder().build())
                        .setAddress(address)
                        .setStatus(SubscriptionStatus.PAUSED)
                        .setStartOffset(0)
                        .setMadeAt(Instant.EPOCH)
                        .setChangedAt(Instant.EPOCH)
                        .build()))
                .setRevision(1)
                .setChangedAt(Instant.EPOCH)
                .setSubmissionId(id)
                .setRequestId(id)
                .build();
    }
}
