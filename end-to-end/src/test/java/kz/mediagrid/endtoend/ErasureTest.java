package kz.mediagrid.endtoend;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.endtoend.Newsroom.Answer;
import kz.mediagrid.platform.schemas.RecordSerdes;
import kz.mediagrid.schemas.DeadLetter;
import kz.mediagrid.schemas.DraftsSent;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.SentDraft;
import kz.mediagrid.standalone.Logging;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/**
 * No byte of an erased contact, and of an erased file, is left: in the broker's files, in the directories of the services, in the
 * dead letters, in the log. The topic has the catalogue's settings with seconds in the place of hours, and its batches are not
 * compressed, so that a file that holds a contact shows it. It has a media-grid of its own, since it changes the broker's settings.
 */
@Execution(CONCURRENT)
class ErasureTest {

    private static final String WEEK = "2026-W50";
    private static final String IN_THE_WEEK = "2026-12-09";
    private static final Pattern LINK = Pattern.compile("value=\"(http[^\"]*/sign-in/link\\?token=mgl_[^\"]+)\"");
    private static final Pattern PERSON_ID = Pattern.compile("name=\"person\" value=\"(per-[^\"]+)\"");

    /** One contact that is not for the media, of which each part can be found among other bytes. */
    private enum Private {
        WEEK_OVER,
        WITHDRAWN,
        REFUSED,
        ON_REQUEST,
        STAYS,
        UNREADABLE,
        INVALID,
        PERSON,
        COLLEAGUE,
        DRAFT_OF_A_WEEK_THAT_IS_OVER,
        DRAFT,
        DRAFT_OF_A_CANCELLED_REQUEST,
        DRAFT_OF_A_SENT_ANSWER,
        DRAFT_OF_A_CANCELLED_MATTER,
        DRAFT_OF_A_SENT_CONTRIBUTION,
        TITLE_THAT_DID_NOT_ARRIVE,
        MAILBOX_OF_AN_OUTLET,
        REFUSED_APPLICANT,
        APPLICANT_WITHOUT_AN_ANSWER,
        FORMER_DEPUTY,
        DEPUTY,
        FILE_ON_REQUEST,
        FILE_OF_A_DISCARDED_DRAFT,
        FILE_THAT_STAYS;

        private static final Set<Private> ERASED = Set.of(WEEK_OVER, WITHDRAWN, REFUSED, ON_REQUEST, UNREADABLE);

        Set<String> parts() {
            // A person has no phone number.
            return switch (this) {
                case PERSON, COLLEAGUE -> Set.of(label(), email());
                case TITLE_THAT_DID_NOT_ARRIVE -> Set.of(label());
                case MAILBOX_OF_AN_OUTLET, REFUSED_APPLICANT, APPLICANT_WITHOUT_AN_ANSWER -> Set.of(email());
                default -> Set.of(label(), phone(), email());
            };
        }

        String label() {
            return "Өшірілетін бөлім №" + ordinal() + "-7431";
        }

        String phone() {
            return "+7 7172 74-31-%02d".formatted(ordinal());
        }

        String email() {
            return "erasable-7431-" + ordinal() + "@example.invalid";
        }

        Map<String, Object> contact() {
            return Map.of("label", Map.of("kk", label(), "ru", label()), "phone", phone(), "email", email());
        }
    }

    @Test
    void noByteOfAnErasedContactIsLeftAndTheReplayAgrees() throws Exception {
        try (var mediaGrid = WholeMediaGrid.startAnother()) {
            var newsroom = mediaGrid.newsroom();
            secondsForHours(newsroom);
            var office = new AgencyPages(newsroom, "edu");
            submit(newsroom, Private.WEEK_OVER, "2026-12-03");
            var withdrawn = submit(newsroom, Private.WITHDRAWN, IN_THE_WEEK);
            var asked = submit(newsroom, Private.ON_REQUEST, IN_THE_WEEK);
            var staying = submit(newsroom, Private.STAYS, IN_THE_WEEK);
            prepare(office, Private.DRAFT_OF_A_WEEK_THAT_IS_OVER, "2026-W49");
            prepare(office, Private.DRAFT, "2026-W52");
            var cancelled = Requests.ids(newsroom.ask("edu")).get(0);
            var answered = Requests.ids(newsroom.ask("edu")).get(0);
            var dropped = Matters.opened(newsroom, List.of("edu"), List.of());
            var contributed = Matters.opened(newsroom, List.of("edu"), List.of());
            reply(office, "/requests/" + cancelled, "save", 0, words(Private.DRAFT_OF_A_CANCELLED_REQUEST));
            reply(office, "/requests/" + answered, "save", 0, words(Private.DRAFT_OF_A_SENT_ANSWER));
            reply(office, "/matters/" + dropped, "save", 0, words(Private.DRAFT_OF_A_CANCELLED_MATTER));
            reply(office, "/matters/" + contributed, "save", 0, words(Private.DRAFT_OF_A_SENT_CONTRIBUTION));
            sendInVain(newsroom, Private.TITLE_THAT_DID_NOT_ARRIVE, "2026-W49");
            putAside(newsroom);
            var applicant = new SubscribedOutlet("refused", Private.REFUSED_APPLICANT.email());
            applicant.ask(newsroom, Instant.parse("2026-12-03T06:00:00Z"));
            new SubscribedOutlet("unanswered", Private.APPLICANT_WITHOUT_AN_ANSWER.email())
                    .ask(newsroom, Instant.parse("2026-11-06T06:00:00Z"));
            var unsubscribe = new SubscribedOutlet("gazeta", Private.MAILBOX_OF_AN_OUTLET.email()).write(newsroom);
            refuseInvalid(newsroom);
            var file = upload(newsroom, Private.FILE_ON_REQUEST);
            fileEvent(newsroom, file, upload(newsroom, Private.FILE_THAT_STAYS));
            var drafted = upload(newsroom, Private.FILE_OF_A_DISCARDED_DRAFT);
            var draft = prepareWithFile(office, drafted);
            name(office, Private.FORMER_DEPUTY, 1);
            var editor = new Visitor();
            editor.use(Visitor.linkOf(newsroom.ports(), "mam"));
            invite(newsroom, editor, Private.PERSON);
            invite(newsroom, editor, Private.COLLEAGUE);
            newsroom.standAt("2026-12-05T00:00:00+05:00");
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> newsroom.versionsOf(WEEK).size() == 1);
            var published = newsroom.versionsOf(WEEK);
            // Compaction moves records between files while they are read, so that one look can miss some.
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(onDisk(newsroom))
                            .as("before the erasure")
                            .containsAll(parts(Set.of(
                                    Private.WEEK_OVER,
                                    Private.WITHDRAWN,
                                    Private.ON_REQUEST,
                                    Private.STAYS,
                                    Private.PERSON,
                                    Private.COLLEAGUE,
                                    Private.DRAFT_OF_A_WEEK_THAT_IS_OVER,
                                    Private.DRAFT,
                                    Private.DRAFT_OF_A_CANCELLED_REQUEST,
                                    Private.DRAFT_OF_A_SENT_ANSWER,
                                    Private.DRAFT_OF_A_CANCELLED_MATTER,
                                    Private.DRAFT_OF_A_SENT_CONTRIBUTION,
                                    Private.TITLE_THAT_DID_NOT_ARRIVE,
                                    Private.MAILBOX_OF_AN_OUTLET,
                                    Private.REFUSED_APPLICANT,
                                    Private.APPLICANT_WITHOUT_AN_ANSWER,
                                    Private.FORMER_DEPUTY,
                                    Private.FILE_ON_REQUEST,
                                    Private.FILE_OF_A_DISCARDED_DRAFT,
                                    Private.FILE_THAT_STAYS))));

            assertThat(eraseFile(newsroom, file, newsroom.agencyKey("dsm")).status())
                    .isEqualTo(404);
            var gone = eraseFile(newsroom, file, newsroom.agencyKey("edu"));
            assertThat(gone.status()).as(gone.toString()).isEqualTo(200);
            assertThat(newsroom.contents(Topics.GRID_COMMANDS).toString()).contains(file, gone.text("sha256"));
            assertThat(opened(office, drafted)).isEqualTo(200);
            assertThat(office.press(draft, "discard", Map.of("confirmed", "yes"))
                            .statusCode())
                    .isEqualTo(200);

            reply(office, "/requests/" + answered, "send", 1, "Мәлімет жоқ");
            reply(office, "/matters/" + contributed, "send", 1, "Мәлімет жоқ");
            newsroom.request("POST", "/api/joint-matters/" + dropped + "/cancellation")
                    .as(newsroom.editorKey())
                    .once()
                    .json(Map.of("reason", Plans.text("Себеп", "Не нужно")))
                    .send();
            newsroom.of(cancelled, "cancellation", newsroom.editorKey()).once().send();
            assertThat(SubscribedOutlet.end(newsroom, unsubscribe)).isEqualTo(200);
            // A broker that is busy may have stored the answer that it did not acknowledge.
            await().atMost(Duration.ofSeconds(40)).until(() -> applicant.refuse(newsroom), Set.of(200, 404)::contains);
            withdraw(newsroom, withdrawn);
            revise(newsroom, withdrawn, Private.REFUSED);
            assertThat(erase(newsroom, asked, newsroom.agencyKey("dsm")).status())
                    .isEqualTo(404);
            assertThat(erased(newsroom, asked, newsroom.agencyKey("edu"))).isEqualTo(1);
            await().until(() -> erased(newsroom, asked, newsroom.editorKey()) == 0);
            erasePerson(newsroom, editor, Private.PERSON);
            var body = name(office, Private.DEPUTY, 2);
            assertThat(body)
                    .contains(Private.DEPUTY.parts())
                    .contains("стёрто")
                    .doesNotContain(Private.FORMER_DEPUTY.parts());
            await().untilAsserted(() -> assertThat(opened(office, file)).isEqualTo(410));
            // The titles of sent drafts are erased a day after their week.
            newsroom.standAt("2026-12-08T00:00:00+05:00");

            // A file stays for half a minute after its draft.
            await().atMost(Duration.ofSeconds(80))
                    .pollInterval(Duration.ofSeconds(3))
                    .untilAsserted(() -> assertThat(onDisk(newsroom))
                            .isEqualTo(parts(Set.of(
                                    Private.STAYS,
                                    Private.COLLEAGUE,
                                    Private.DRAFT,
                                    Private.DEPUTY,
                                    Private.FILE_THAT_STAYS))));
            assertThat(opened(office, drafted)).isEqualTo(404);
            assertThat(newsroom.contents(Topics.CONTACTS).toString())
                    .contains(Private.STAYS.parts())
                    .doesNotContain(parts(Private.ERASED));
            assertThat(shown(newsroom, staying)).contains(Private.STAYS.parts());
            assertThat(shown(newsroom, asked)).doesNotContain(Private.ON_REQUEST.parts());
            assertThat(newsroom.versionsOf(WEEK).get(0)).isEqualTo(published.get(0));
            assertThat(Replays.assertAgreed(newsroom.ports())).isPositive();
        }
    }

    private static void invite(Newsroom newsroom, Visitor editor, Private person) throws Exception {
        var page = editor.open(people(newsroom));
        var made = editor.send(
                page,
                people(newsroom),
                "place",
                "edu",
                "name",
                person.label(),
                "post",
                "баспасөз хатшысы",
                "email",
                person.email());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        var link = LINK.matcher(made.body());
        assertThat(link.find()).isTrue();
        assertThat(new Visitor().use(requireNonNull(link.group(1))).statusCode())
                .isEqualTo(200);
    }

    /** Saves a draft with a speaker and the speaker's contact. */
    private static void prepare(AgencyPages office, Private speaker, String week) throws Exception {
        var saved = office.press(
                office.open("/drafts/new?week=" + week),
                "save",
                Map.of(
                        "timing", "TIMED",
                        "speakers.0.name.ru", speaker.label(),
                        "speakers.0.contacts.0.phone", speaker.phone(),
                        "speakers.0.contacts.0.email", speaker.email()));
        assertThat(saved.body()).contains(speaker.parts());
    }

    /** Uploads a file whose name and bytes can be found among others. Returns its id. */
    private static String upload(Newsroom newsroom, Private content) {
        var name = URLEncoder.encode(content.label() + ".pdf", StandardCharsets.UTF_8);
        var bytes = "%PDF-1.7\n% " + content.phone() + " " + content.email() + "\ntrailer\n%%EOF\n";
        var uploaded = newsroom.request("POST", "/api/files?name=" + name)
                .as(newsroom.agencyKey("edu"))
                .body("application/octet-stream", BodyPublishers.ofString(bytes))
                .send();
        assertThat(uploaded.status()).as(uploaded.toString()).isEqualTo(201);
        return uploaded.text("id");
    }

    /** Files an event with these materials. */
    private static void fileEvent(Newsroom newsroom, String... files) {
        var materials = Stream.of(files)
                .map(file ->
                        Map.of("kind", "DATA", "title", Plans.text("Кесте", "Таблица"), "language", "ru", "file", file))
                .toList();
        send(
                newsroom,
                "POST",
                "/api/planned-events",
                null,
                Plans.pressConference(IN_THE_WEEK, "materials", materials),
                200);
    }

    /** Saves a draft that names the file. */
    private static HttpResponse<String> prepareWithFile(AgencyPages office, String file) throws Exception {
        return office.press(
                office.open("/drafts/new?week=2026-W52"), "save", Map.of("timing", "TIMED", "materials.0.file", file));
    }

    private static Answer eraseFile(Newsroom newsroom, String id, String key) {
        return newsroom.request("DELETE", "/api/files/" + id).as(key).send();
    }

    private static int opened(AgencyPages office, String id) throws Exception {
        return office.open("/files/" + id).statusCode();
    }

    private static String words(Private draft) {
        return String.join(" ", draft.parts());
    }

    /** Saves or sends an answer to a request, or a contribution to a joint matter, on its page. */
    private static void reply(AgencyPages office, String path, String button, int revision, String text)
            throws Exception {
        var page = office.send(
                office.open(path),
                path,
                Map.of(
                        "action",
                        button,
                        "revision",
                        Integer.toString(revision),
                        "key",
                        button + "-" + path.replaceAll("[^a-z0-9]", ""),
                        "text.ru",
                        text));
        assertThat(page.body()).as(button).contains(text);
    }

    /** Stores that a draft was sent, whose submission did not reach the log because the gateway was killed. */
    private static void sendInVain(Newsroom newsroom, Private title, String week) throws Exception {
        var client = client(newsroom);
        var send = "edu-" + "7".repeat(32);
        var sent = DraftsSent.newBuilder()
                .setSendId(send)
                .setAgencyCode("edu")
                .setWeek(week)
                .setSentAt(Instant.parse("2026-12-03T06:00:00Z"))
                .setActor("per-1")
                .setDrafts(List.of(new SentDraft("not-on-the-log", new LocalizedText(null, title.label(), null))))
                .build();
        try (var serdes = new RecordSerdes(client);
                var producer = new KafkaProducer<>(client, new StringSerializer(), serdes.serializer())) {
            producer.send(new ProducerRecord<>(Topics.SENT_DRAFTS.name(), send, sent))
                    .get();
        }
    }

    /** Names a deputy of the authorised person on the page of the body. Returns the page. */
    private static String name(AgencyPages office, Private deputy, int revision) throws Exception {
        var fields = Map.of(
                "revision", Integer.toString(revision),
                "key", "deputy-" + revision,
                "deputy.label.ru", deputy.label(),
                "deputy.phone", deputy.phone(),
                "deputy.email", deputy.email());
        var saved = office.send(office.open("/body?lang=ru"), "/body?lang=ru", fields);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        return saved.body();
    }

    private static void erasePerson(Newsroom newsroom, Visitor editor, Private person) throws Exception {
        var page = editor.open(people(newsroom));
        var row = page.body().substring(page.body().indexOf(person.email()));
        var id = PERSON_ID.matcher(row);
        assertThat(id.find()).isTrue();
        var left = editor.send(page, people(newsroom), "person", requireNonNull(id.group(1)), "action", "erase");
        assertThat(left.body()).contains(Private.COLLEAGUE.email()).doesNotContain(person.parts());
    }

    private static String people(Newsroom newsroom) {
        return newsroom.ports().pagesAddress() + "/people";
    }

    /** The settings that the catalogue gives the topics, with seconds in the place of hours. */
    private static void secondsForHours(Newsroom newsroom) throws Exception {
        var contacts = new ConfigResource(ConfigResource.Type.TOPIC, Topics.CONTACTS.name());
        var people = new ConfigResource(ConfigResource.Type.TOPIC, Topics.PEOPLE.name());
        var drafts = new ConfigResource(ConfigResource.Type.TOPIC, Topics.DRAFTS.name());
        var sends = new ConfigResource(ConfigResource.Type.TOPIC, Topics.SENT_DRAFTS.name());
        var files = new ConfigResource(ConfigResource.Type.TOPIC, Topics.FILES.name());
        var outlets = new ConfigResource(ConfigResource.Type.TOPIC, Topics.OUTLETS.name());
        var seconds = set(Map.of(
                "segment.ms", "1000",
                "max.compaction.lag.ms", "1000",
                "file.delete.delay.ms", "1",
                "compression.type", "uncompressed"));
        var brokers = new ConfigResource(ConfigResource.Type.BROKER, "");
        try (var admin = Admin.create(client(newsroom))) {
            admin.incrementalAlterConfigs(Map.of(
                            contacts,
                            seconds,
                            people,
                            seconds,
                            drafts,
                            seconds,
                            sends,
                            seconds,
                            files,
                            seconds,
                            outlets,
                            seconds,
                            brokers,
                            set(Map.of("log.cleaner.backoff.ms", "200"))))
                    .all()
                    .get();
        }
    }

    private static List<AlterConfigOp> set(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> new AlterConfigOp(
                        new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                .toList();
    }

    private static Map<String, Object> client(Newsroom newsroom) {
        return Map.of("bootstrap.servers", newsroom.ports().bootstrapServers());
    }

    private static String submit(Newsroom newsroom, Private contact, String date) {
        return send(newsroom, "POST", "/api/planned-events", null, plan(date, contact.contact()), 200)
                .text("eventId");
    }

    private static Map<String, Object> plan(String date, Map<String, Object> contact) {
        var body = Plans.pressConference(date);
        body.put("organisers", List.of(Map.of("name", Plans.text("Бөлім", "Отдел"), "contacts", List.of(contact))));
        return body;
    }

    private static void withdraw(Newsroom newsroom, String event) {
        var reason = Plans.text("Болмайды", "Не состоится");
        var body = Map.of("reason", reason, "publicReason", reason);
        send(newsroom, "POST", "/api/planned-events/" + event + "/withdrawal", null, body, 200);
    }

    /** The aggregator refuses the revision of a withdrawn event. */
    private static void revise(Newsroom newsroom, String event, Private contact) {
        var body = plan(IN_THE_WEEK, contact.contact());
        var refused = send(newsroom, "PUT", "/api/planned-events/" + event, "\"2\"", body, 409);
        assertThat(refused.body().toString()).contains("EVENT_WITHDRAWN");
    }

    /** Neither a wrong contact nor a wrong form is repeated in the log. */
    private static void refuseInvalid(Newsroom newsroom) {
        var phone = Map.<String, Object>of("phone", "x" + Private.INVALID.phone(), "email", Private.INVALID.email());
        send(newsroom, "POST", "/api/planned-events", null, plan(IN_THE_WEEK, phone), 422);
        var form = Map.<String, Object>of("phone", Map.of(Private.INVALID.email(), Private.INVALID.label()));
        send(newsroom, "POST", "/api/planned-events", null, plan(IN_THE_WEEK, form), 400);
    }

    private static Answer send(
            Newsroom newsroom, String method, String path, @Nullable String ifMatch, Object body, int status) {
        var request = newsroom.request(method, path)
                .as(newsroom.agencyKey("edu"))
                .once()
                .waiting();
        var answer = (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .json(body)
                .send();
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        return answer;
    }

    private static Answer erase(Newsroom newsroom, String event, String key) {
        return newsroom.request("DELETE", "/api/planned-events/" + event + "/contacts")
                .as(key)
                .send();
    }

    private static int erased(Newsroom newsroom, String event, String key) {
        var answer = erase(newsroom, event, key);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().path("erased").asInt(-1);
    }

    private static String shown(Newsroom newsroom, String event) {
        return newsroom.request("GET", "/api/planned-events/" + event)
                .as(newsroom.agencyKey("edu"))
                .send()
                .body()
                .toString();
    }

    /** Bytes that no service can read go to the dead letters; an operator erases the record itself. */
    private static void putAside(Newsroom newsroom) throws Exception {
        var topic = Topics.CONTACTS.name();
        var broken = String.join("|", Private.UNREADABLE.parts()).getBytes(StandardCharsets.UTF_8);
        try (var producer = new KafkaProducer<>(client(newsroom), new StringSerializer(), new ByteArraySerializer())) {
            var written = producer.send(new ProducerRecord<>(topic, "edu-broken", broken))
                    .get();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> newsroom.contents(Topics.deadLetters(Service.PRODUCER_GATEWAY)).stream()
                            .map(DeadLetter.class::cast)
                            .anyMatch(deadLetter ->
                                    deadLetter.getTopic().equals(topic) && deadLetter.getOffset() == written.offset()));
            producer.send(new ProducerRecord<>(topic, "edu-broken", null)).get();
        }
    }

    /** Which parts of the contacts are in any file: of the broker, of the registry, of the services, in their log. */
    private static Set<String> onDisk(Newsroom newsroom) {
        var wanted = parts(Set.of(Private.values())).stream()
                .collect(Collectors.toMap(ErasureTest::asBytes, Function.identity()));
        assertThat(wanted.values())
                .as("the search below looks for these figures first")
                .allMatch(part -> part.contains("7431") || part.contains("74-31"));
        var found = new TreeSet<String>();
        FileBytes.each(List.of(newsroom.data(), Path.of(Logging.file())), bytes -> {
            // Most files are searched twice, not once for each part.
            if (bytes.contains("7431") || bytes.contains("74-31")) {
                wanted.forEach((part, text) -> {
                    if (bytes.contains(part)) {
                        found.add(text);
                    }
                });
            }
        });
        return found;
    }

    private static Set<String> parts(Set<Private> contacts) {
        return contacts.stream().flatMap(contact -> contact.parts().stream()).collect(Collectors.toSet());
    }

    private static String asBytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
