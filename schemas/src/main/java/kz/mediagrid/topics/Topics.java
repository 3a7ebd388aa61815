package kz.mediagrid.topics;

import static kz.mediagrid.topics.Service.GRID_AGGREGATOR;
import static kz.mediagrid.topics.Service.NOTIFIER;
import static kz.mediagrid.topics.Service.PRODUCER_GATEWAY;
import static kz.mediagrid.topics.Service.SETUP;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.mediagrid.schemas.AccountEvent;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.AgencyChanged;
import kz.mediagrid.schemas.ApiKey;
import kz.mediagrid.schemas.BusinessClockSetting;
import kz.mediagrid.schemas.CalendarActivated;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.schemas.DeadLetter;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;
import kz.mediagrid.schemas.Draft;
import kz.mediagrid.schemas.DraftsSent;
import kz.mediagrid.schemas.EditorialPolicyActivated;
import kz.mediagrid.schemas.EditorialPolicyInForce;
import kz.mediagrid.schemas.EventDecided;
import kz.mediagrid.schemas.EventNoted;
import kz.mediagrid.schemas.EventPostponed;
import kz.mediagrid.schemas.EventReinstated;
import kz.mediagrid.schemas.EventRevised;
import kz.mediagrid.schemas.EventStep;
import kz.mediagrid.schemas.EventSubmitted;
import kz.mediagrid.schemas.EventWithdrawn;
import kz.mediagrid.schemas.EventsMerged;
import kz.mediagrid.schemas.EventsSeparated;
import kz.mediagrid.schemas.FileStored;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.GridHeld;
import kz.mediagrid.schemas.GridPublicationOrdered;
import kz.mediagrid.schemas.GridWeekState;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.schemas.JointContribution;
import kz.mediagrid.schemas.JointMatterArose;
import kz.mediagrid.schemas.JointMatterClosed;
import kz.mediagrid.schemas.JointMatterExtended;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.schemas.JointNoticeOrdered;
import kz.mediagrid.schemas.KeyUsed;
import kz.mediagrid.schemas.LogRepaired;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.MessageAttempted;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationNoted;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OverdueAlert;
import kz.mediagrid.schemas.Passkey;
import kz.mediagrid.schemas.Person;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.PrivateContact;
import kz.mediagrid.schemas.RequestAgreed;
import kz.mediagrid.schemas.RequestAnswered;
import kz.mediagrid.schemas.RequestCancelled;
import kz.mediagrid.schemas.RequestExtended;
import kz.mediagrid.schemas.RequestMessageSent;
import kz.mediagrid.schemas.SessionEnded;
import kz.mediagrid.schemas.SignInLink;
import kz.mediagrid.schemas.SigningKeyAnnounced;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.VersionSigned;
import kz.mediagrid.schemas.WeekDeclared;
import org.apache.avro.specific.SpecificRecord;

/** The catalogue of all topics of the media-grid. No other code contains names of topics. */
public final class Topics {

    /**
     * The jurisdiction of this installation: the code of the country whose state bodies this installation serves. The
     * code is the key of every command. So all commands are in one partition.
     */
    public static final String JURISDICTION = "kz";

    /** The largest encoded command [bytes]. The edge refuses a larger command. */
    public static final int LARGEST_COMMAND = 256_000;

    /** The largest encoded dead letter [bytes]. */
    public static final int LARGEST_DEAD_LETTER = 3_000_000;

    /** The upper limit of the bytes that key, headers and batch add to an encoded record. */
    private static final int OVERHEAD = 64_000;

    /** All commands that change a grid, in the order in which they are processed. */
    public static final Topic GRID_COMMANDS = new Topic(
                    "grid-commands",
                    "jurisdiction",
                    1,
                    new Retention.ForEver(),
                    List.of(
                            EventSubmitted.class,
                            EventRevised.class,
                            EventPostponed.class,
                            EventWithdrawn.class,
                            EventReinstated.class,
                            EventDecided.class,
                            WeekDeclared.class,
                            GridPublicationOrdered.class,
                            GridHeld.class,
                            CalendarActivated.class,
                            EventNoted.class,
                            EventsMerged.class,
                            EventsSeparated.class,
                            EditorialPolicyActivated.class,
                            LogRepaired.class),
                    PRODUCER_GATEWAY,
                    List.of(GRID_AGGREGATOR, NOTIFIER, PRODUCER_GATEWAY))
            .takingBatchesUpTo(LARGEST_COMMAND + OVERHEAD);

    /** The outcome of each command. By its outcome, a gateway recognises a repeated submission of any age. */
    public static final Topic SUBMISSION_OUTCOMES = new Topic(
            "submission-outcomes",
            "submission id",
            1,
            new Retention.ForEver(),
            List.of(SubmissionOutcome.class),
            GRID_AGGREGATOR,
            List.of(PRODUCER_GATEWAY, NOTIFIER));

    /** The last accepted state of each planned event. Only services read this topic. */
    public static final Topic PLANNED_EVENTS = new Topic(
            "planned-events",
            "planned-event id",
            1,
            Retention.Compacted.FOR_SERVICES,
            List.of(PlannedEvent.class),
            GRID_AGGREGATOR,
            List.of(PRODUCER_GATEWAY, NOTIFIER));

    /** Each accepted change of a planned event, for the event's agency and the authorised body. */
    public static final Topic PLANNED_EVENT_HISTORY = new Topic(
            "planned-event-history",
            "planned-event id",
            1,
            new Retention.ForEver(),
            List.of(EventStep.class),
            GRID_AGGREGATOR,
            List.of(PRODUCER_GATEWAY));

    /** The numbered versions of each week's grid, which are sent to the media. */
    public static final Topic MEDIA_GRIDS = new Topic(
            "media-grids",
            "grid week",
            1,
            new Retention.ForEver(),
            List.of(MediaGridVersion.class),
            GRID_AGGREGATOR,
            List.of(GRID_AGGREGATOR, NOTIFIER, PRODUCER_GATEWAY),
            Batches.FOR_MEDIA);

    /** The entries of each week's newest version. */
    public static final Topic MEDIA_GRID_ENTRIES = new Topic(
            "media-grid-entries",
            "grid week, slash, planned-event id",
            1,
            Retention.Compacted.FOR_MEDIA,
            List.of(GridEntry.class),
            GRID_AGGREGATOR,
            List.of(NOTIFIER, PRODUCER_GATEWAY),
            Batches.FOR_MEDIA);

    /** The last state of each week: its newest version, its hold, and the changes that wait. Only services read this topic. */
    public static final Topic GRID_WEEKS = new Topic(
            "grid-weeks",
            "grid week",
            1,
            Retention.Compacted.FOR_SERVICES,
            List.of(GridWeekState.class),
            GRID_AGGREGATOR,
            List.of(PRODUCER_GATEWAY, NOTIFIER));

    /**
     * Every working calendar that was ever in force, as a whole. With these calendars, the proof of a due time can be
     * shown years later.
     */
    public static final Topic CALENDARS = new Topic(
            "calendars",
            "calendar version",
            1,
            new Retention.ForEver(),
            List.of(CalendarInForce.class),
            GRID_AGGREGATOR,
            List.of(PRODUCER_GATEWAY, NOTIFIER, GRID_AGGREGATOR));

    /**
     * The signatures of the versions, and the public keys that verify the signatures. A replay does not make the
     * signatures and keys again.
     */
    public static final Topic GRID_SIGNATURES = new Topic(
            "grid-signatures",
            "grid week, or key id",
            1,
            new Retention.ForEver(),
            List.of(SigningKeyAnnounced.class, VersionSigned.class),
            NOTIFIER,
            List.of(NOTIFIER),
            Batches.FOR_MEDIA);

    /**
     * Every editorial policy that was ever activated. Before the first activation, events are included unless the
     * authorised body excluded them.
     */
    public static final Topic EDITORIAL_POLICIES = new Topic(
            "editorial-policies",
            "policy version",
            1,
            new Retention.ForEver(),
            List.of(EditorialPolicyInForce.class),
            GRID_AGGREGATOR,
            List.of(PRODUCER_GATEWAY));

    /** The directory: each state body with its authorised persons and units. */
    public static final Topic AGENCIES = new Topic(
            "agencies",
            "agency code",
            1,
            Retention.Compacted.FOR_SERVICES,
            List.of(Agency.class),
            PRODUCER_GATEWAY,
            List.of(PRODUCER_GATEWAY, NOTIFIER));

    /** Each write of an entry of the directory, with the whole entry. It contains no mail address that is not for the media. */
    public static final Topic AGENCY_HISTORY = new Topic(
            "agency-history",
            "agency code",
            1,
            new Retention.ForEver(),
            List.of(AgencyChanged.class),
            PRODUCER_GATEWAY,
            List.of(PRODUCER_GATEWAY, NOTIFIER));

    /** Contact data that are not released to the media. The gateway erases them. */
    public static final Topic CONTACTS = new Topic(
            "contacts",
            "contact id",
            1,
            Retention.Compacted.ERASABLE,
            List.of(PrivateContact.class),
            PRODUCER_GATEWAY,
            List.of(PRODUCER_GATEWAY));

    /** The events that people of a state body prepare on pages. The gateway erases a draft at the latest with its week. */
    public static final Topic DRAFTS = new Topic(
            "drafts",
            "draft id",
            1,
            Retention.Compacted.ERASABLE,
            List.of(Draft.class),
            PRODUCER_GATEWAY,
            List.of(PRODUCER_GATEWAY));

    /**
     * For each send of drafts, which events were sent. The page of its receipt shows that for ever. The gateway erases the titles
     * of those that did not reach the log, as it erases drafts.
     */
    public static final Topic SENT_DRAFTS = new Topic(
            "sent-drafts",
            "send id",
            1,
            Retention.Compacted.ERASABLE,
            List.of(DraftsSent.class),
            PRODUCER_GATEWAY,
            List.of(PRODUCER_GATEWAY));

    /**
     * The uploaded files, without their bytes. The gateway erases a record when it deletes the file: on request, when its draft is
     * gone, or after a day if nothing names the file.
     */
    public static final Topic FILES = new Topic(
            "files",
            "file id",
            1,
            Retention.Compacted.ERASABLE,
            List.of(FileStored.class),
            PRODUCER_GATEWAY,
            List.of(PRODUCER_GATEWAY));

    /** Information requests of the authorised body to state bodies, and the state bodies' answers (para. 7 and 8). */
    public static final Topic INFORMATION_REQUESTS = new Topic(
                    "information-requests",
                    "request id",
                    1,
                    new Retention.ForEver(),
                    List.of(
                            InformationRequested.class,
                            RequestAgreed.class,
                            RequestExtended.class,
                            RequestCancelled.class,
                            RequestAnswered.class,
                            RequestMessageSent.class),
                    PRODUCER_GATEWAY,
                    List.of(NOTIFIER, PRODUCER_GATEWAY))
            .takingBatchesUpTo(LARGEST_COMMAND + OVERHEAD);

    /**
     * Matters that concern several state bodies, with the information that each body contributes. The topic also has
     * the authorised body's decisions to send consolidated notices (para. 5, second part).
     */
    public static final Topic JOINT_MATTERS = new Topic(
                    "joint-matters",
                    "matter id",
                    1,
                    new Retention.ForEver(),
                    List.of(
                            JointMatterArose.class,
                            JointContribution.class,
                            JointMatterExtended.class,
                            JointNoticeOrdered.class,
                            JointMatterClosed.class),
                    PRODUCER_GATEWAY,
                    List.of(NOTIFIER, PRODUCER_GATEWAY))
            .takingBatchesUpTo(LARGEST_COMMAND + OVERHEAD);

    /** The consolidated notices of joint matters, for the state bodies concerned and the media. */
    public static final Topic JOINT_NOTICES = new Topic(
                    "joint-notices",
                    "matter id",
                    1,
                    new Retention.ForEver(),
                    List.of(JointNotice.class),
                    NOTIFIER,
                    List.of(NOTIFIER, PRODUCER_GATEWAY),
                    Batches.FOR_MEDIA)
            .takingBatchesUpTo(LARGEST_COMMAND + OVERHEAD);

    /** Every change of a state body's obligation. */
    public static final Topic OBLIGATIONS = new Topic(
            "obligations",
            "obligation id",
            1,
            new Retention.ForEver(),
            List.of(ObligationChanged.class),
            NOTIFIER,
            List.of(NOTIFIER, PRODUCER_GATEWAY));

    /** Alerts for ops about obligations that are overdue, were escalated, or are settled. */
    public static final Topic OVERDUE_ALERTS = new Topic(
            "overdue-alerts",
            "obligation id",
            1,
            new Retention.ForEver(),
            List.of(OverdueAlert.class),
            NOTIFIER,
            List.of(NOTIFIER));

    /**
     * Notes on obligations: acknowledgements, assignees and remarks. Another kind of note says that a changed calendar made
     * an obligation overdue.
     */
    public static final Topic OBLIGATION_NOTES = new Topic(
                    "obligation-notes",
                    "obligation id",
                    1,
                    new Retention.ForEver(),
                    List.of(ObligationNoted.class),
                    PRODUCER_GATEWAY,
                    List.of(NOTIFIER, PRODUCER_GATEWAY))
            .takingBatchesUpTo(LARGEST_COMMAND + OVERHEAD);

    /** Messages that the notifier must send, about obligations, joint matters and declared weeks. */
    public static final Topic MESSAGES = new Topic(
            "messages",
            "obligation id, matter id of a notice, or grid week of a receipt",
            1,
            new Retention.ForEver(),
            List.of(MessageDue.class),
            NOTIFIER,
            List.of(NOTIFIER));

    /**
     * Every attempt to send a message, with its outcome. Attempts are retained as long as messages, because a message
     * without its attempts would be sent again.
     */
    public static final Topic MESSAGE_ATTEMPTS = new Topic(
            "message-attempts",
            "message id",
            1,
            new Retention.ForEver(),
            List.of(MessageAttempted.class),
            NOTIFIER,
            List.of(NOTIFIER));

    /** Outlets and their subscriptions, with the secrets that sign deliveries to them, and the addresses of mailboxes. */
    public static final Topic OUTLETS = new Topic(
            "outlets",
            "outlet id",
            1,
            Retention.Compacted.ERASABLE,
            List.of(Outlet.class),
            NOTIFIER,
            List.of(NOTIFIER, PRODUCER_GATEWAY));

    /** The delivery cursor of each outlet. */
    public static final Topic DELIVERY_CURSORS = new Topic(
            "delivery-cursors",
            "outlet id, or for notices outlet id, slash, notices",
            1,
            Retention.Compacted.FOR_SERVICES,
            List.of(DeliveryCursor.class),
            NOTIFIER,
            List.of(NOTIFIER));

    /** Every attempt to deliver a version or a notice, with the attempt's outcome. */
    public static final Topic DELIVERIES = new Topic(
            "deliveries",
            "outlet id",
            1,
            new Retention.Days(365),
            List.of(DeliveryAttempted.class),
            NOTIFIER,
            List.of(NOTIFIER));

    /** The API keys, each stored as its hash. */
    public static final Topic API_KEYS = new Topic(
            "api-keys",
            "SHA-256 of the key",
            1,
            Retention.Compacted.FOR_SERVICES,
            List.of(ApiKey.class),
            PRODUCER_GATEWAY,
            List.of(PRODUCER_GATEWAY, NOTIFIER));

    /**
     * The people who may sign in, with their names and mail addresses. A tombstone erases a person.
     */
    public static final Topic PEOPLE = new Topic(
            "people",
            "person id",
            1,
            Retention.Compacted.ERASABLE,
            List.of(Person.class),
            PRODUCER_GATEWAY,
            List.of(PRODUCER_GATEWAY, NOTIFIER));

    /** The passkeys of people, with the names that people gave them. A tombstone removes a passkey. */
    public static final Topic PASSKEYS = new Topic(
            "passkeys",
            "credential id",
            1,
            Retention.Compacted.ERASABLE,
            List.of(Passkey.class),
            PRODUCER_GATEWAY,
            List.of(PRODUCER_GATEWAY));

    /** The one-time links of people, by the hashes of their tokens. A link expires within four weeks. */
    public static final Topic SIGN_IN_LINKS = new Topic(
            "sign-in-links",
            "SHA-256 of the link's token",
            1,
            new Retention.Days(30),
            List.of(SignInLink.class),
            PRODUCER_GATEWAY,
            List.of(PRODUCER_GATEWAY));

    /**
     * When each API key was last used with each service. Of a revoked key the last record stays; it names no account. The
     * notifier writes the uses of keys with its own calls.
     */
    public static final Topic KEY_USES = new Topic(
            "key-uses",
            "SHA-256 of the API key, slash, service",
            1,
            Retention.Compacted.FOR_SERVICES,
            List.of(KeyUsed.class),
            PRODUCER_GATEWAY,
            List.of(PRODUCER_GATEWAY, NOTIFIER));

    /**
     * The sessions of people who signed out. A session ends by itself after 12 hours, so a day of records is enough. The
     * notifier writes the sessions that end on its pages.
     */
    public static final Topic ENDED_SESSIONS = new Topic(
            "ended-sessions",
            "session id",
            1,
            new Retention.Days(1),
            List.of(SessionEnded.class),
            PRODUCER_GATEWAY,
            List.of(PRODUCER_GATEWAY, NOTIFIER));

    /**
     * The sign-ins and sign-outs, and the changes of access and the erased files with those who made or erased them, for five years.
     * No record has a name or an address. The notifier writes the sign-ins and sign-outs on its pages.
     */
    public static final Topic ACCOUNT_EVENTS = new Topic(
            "account-events",
            "person id, or the id of an API key",
            1,
            new Retention.Days(5 * 366),
            List.of(AccountEvent.class),
            PRODUCER_GATEWAY,
            List.of(PRODUCER_GATEWAY, NOTIFIER));

    /** Each move of the business clock. */
    public static final Topic BUSINESS_CLOCK = new Topic(
            "business-clock",
            "the word clock",
            1,
            Retention.Compacted.FOR_SERVICES,
            List.of(BusinessClockSetting.class),
            PRODUCER_GATEWAY,
            List.of(PRODUCER_GATEWAY, GRID_AGGREGATOR, NOTIFIER));

    /**
     * The text of the schema for each id in the schema registry, written by the setup. The services read and write
     * records with these schemas, without the registry. With these records, the setup detects a registry that has
     * assigned other ids. With those ids, other readers would decode records wrongly.
     */
    public static final Topic SCHEMA_IDS = new Topic(
            "schema-ids",
            "subject, slash, registry id",
            1,
            Retention.Compacted.FOR_SERVICES,
            List.of(),
            SETUP,
            List.of(SETUP, PRODUCER_GATEWAY, GRID_AGGREGATOR, NOTIFIER));

    /**
     * The fingerprint of each Kafka Streams application's state. By this fingerprint, an application finds at its start
     * that its state is incomplete, or that another topology made the state. The notifier writes the fingerprint of the
     * clock of obligations. The values are text.
     */
    public static final Topic STATE_FINGERPRINTS = new Topic(
            "state-fingerprints",
            "application id",
            1,
            Retention.Compacted.FOR_SERVICES,
            List.of(),
            GRID_AGGREGATOR,
            List.of(GRID_AGGREGATOR, NOTIFIER));

    private static final List<Topic> ALL = List.of(
            GRID_COMMANDS,
            SUBMISSION_OUTCOMES,
            PLANNED_EVENTS,
            PLANNED_EVENT_HISTORY,
            MEDIA_GRIDS,
            MEDIA_GRID_ENTRIES,
            GRID_WEEKS,
            CALENDARS,
            GRID_SIGNATURES,
            EDITORIAL_POLICIES,
            AGENCIES,
            AGENCY_HISTORY,
            CONTACTS,
            DRAFTS,
            SENT_DRAFTS,
            FILES,
            INFORMATION_REQUESTS,
            JOINT_MATTERS,
            JOINT_NOTICES,
            OBLIGATIONS,
            OVERDUE_ALERTS,
            OBLIGATION_NOTES,
            MESSAGES,
            MESSAGE_ATTEMPTS,
            OUTLETS,
            DELIVERY_CURSORS,
            DELIVERIES,
            API_KEYS,
            PEOPLE,
            PASSKEYS,
            SIGN_IN_LINKS,
            KEY_USES,
            ENDED_SESSIONS,
            ACCOUNT_EVENTS,
            BUSINESS_CLOCK,
            SCHEMA_IDS,
            STATE_FINGERPRINTS,
            deadLetters(PRODUCER_GATEWAY),
            deadLetters(GRID_AGGREGATOR),
            deadLetters(NOTIFIER));

    /**
     * The topics that must be read without gaps. Without one of their records, a service would deliver a version or
     * send a message again, count by another calendar, or admit a caller whose access was revoked.
     */
    private static final Set<Topic> WITHOUT_GAPS =
            Set.of(CALENDARS, API_KEYS, PEOPLE, PASSKEYS, SIGN_IN_LINKS, MESSAGES, MESSAGE_ATTEMPTS, DELIVERY_CURSORS);

    /**
     * The topics with private data: contacts and mail addresses that are not for the media, drafts, names of files, people with their passkeys,
     * signing secrets of outlets, and API keys.
     */
    private static final Set<String> PRIVATE = Set.of(
            CONTACTS.name(),
            DRAFTS.name(),
            FILES.name(),
            AGENCIES.name(),
            OUTLETS.name(),
            API_KEYS.name(),
            PEOPLE.name(),
            PASSKEYS.name());

    private Topics() {}

    /** All topics, in the order in which they are created. */
    public static List<Topic> all() {
        return ALL;
    }

    /**
     * The topics that {@code service} writes or reads. The service checks the settings of these topics before it
     * starts.
     */
    public static List<Topic> of(Service service) {
        return ALL.stream()
                .filter(topic -> topic.writer() == service || topic.readers().contains(service))
                .toList();
    }

    /** Whether a reader of {@code topic} stops at a record that it cannot read, instead of skipping it. */
    public static boolean isReadWithoutGaps(Topic topic) {
        return WITHOUT_GAPS.contains(topic);
    }

    /** Whether the topic with the name {@code name} has private data, of which dead letters and pages have no copy. */
    public static boolean isPrivate(String name) {
        return PRIVATE.contains(name);
    }

    /** The topic with the name {@code name}; empty if the catalogue has no such topic. */
    public static Optional<Topic> named(String name) {
        return ALL.stream().filter(topic -> topic.name().equals(name)).findFirst();
    }

    /** The topic for records that {@code service} could not read or handle. These records are retained for a year. */
    public static Topic deadLetters(Service service) {
        return new Topic(
                        service.id() + ".dead-letters",
                        "the original key",
                        1,
                        new Retention.Days(365),
                        List.<Class<? extends SpecificRecord>>of(DeadLetter.class),
                        service,
                        // The ops pages list the dead letters of all services.
                        List.of(NOTIFIER))
                // It must accept a record of any other topic, plus the cause.
                .takingBatchesUpTo(LARGEST_DEAD_LETTER + OVERHEAD);
    }
}
