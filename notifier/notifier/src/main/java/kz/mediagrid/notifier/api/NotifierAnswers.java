package kz.mediagrid.notifier.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.mediagrid.edge.api.AnswerParts;
import kz.mediagrid.edge.api.AnswerTypes;
import org.springframework.web.method.HandlerMethod;

/**
 * The successful responses of one call.
 *
 * @param type the type of the JSON; empty if there is none
 * @param changesOutlet whether the response has the outlet's revision as its ETag
 */
record NotifierAnswers(ApiResponses responses, Optional<Class<?>> type, boolean changesOutlet) {

    private static final String TAG = "ETag";

    /** The answers that are written field by field from the records of the contract. */
    private static final Map<String, Class<?>> WRITTEN_BY_FIELD = Map.of(
            "getGrid", GridDocument.class,
            "getGridVersion", GridDocument.class,
            "getCertificate", CertificateDocument.class,
            "getKnownGrid", KnownGridDocument.class,
            "listNotices", NoticeDocument.All.class,
            "getNotice", NoticeDocument.class);

    private static final Map<String, String> TEXTS = Map.of(
            "getVersionsFeed", "application/atom+xml",
            "getEventsFeed", "application/atom+xml",
            "getSubscribedFeed", "application/atom+xml",
            "getWeekCalendar", "text/calendar",
            "getDayCalendar", "text/calendar",
            "getEventCalendar", "text/calendar",
            "getSubscribedCalendar", "text/calendar");

    private static final Map<String, String> CREATED = Map.of(
            "createOutlet", "Address of the outlet.",
            "createSubscription", "Address of the subscription.",
            "confirmApplication", "Address of the outlet.");

    private static final Set<String> ACCEPTED =
            Set.of("resendWebhookMessage", "resendMail", "replayWebhook", "replayMails");

    /** The writes and readings of an outlet whose ETag is its revision. */
    private static final Set<String> OF_THE_REVISION = Set.of(
            "getOutlet",
            "suspendOutlet",
            "resumeOutlet",
            "changeOutletSecret",
            "getWebhook",
            "putWebhook",
            "createSubscription",
            "replaceSubscription",
            "endSubscription",
            "changeSubscriptionToken",
            "pauseSubscription",
            "resumeSubscription",
            "resendWebhookMessage",
            "resendMail",
            "replayWebhook",
            "replayMails");

    static NotifierAnswers of(Operation operation, HandlerMethod method) {
        var id = operation.getOperationId();
        var responses = new ApiResponses();
        var media = TEXTS.get(id);
        if (media != null) {
            responses.addApiResponse(
                    "200",
                    text(
                            media,
                            NotifierDescription.EXAMPLES.read(id + ".response").asText()));
            return new NotifierAnswers(responses, Optional.empty(), false);
        }
        boolean tagged = OF_THE_REVISION.contains(id);
        Class<?> type = WRITTEN_BY_FIELD.getOrDefault(id, AnswerTypes.of(method));
        if (type == Void.class) {
            var done = id.equals("removeOutlet")
                    ? new ApiResponse().description("Removed.")
                    : new ApiResponse().description("Accepted; the message is sent again.");
            responses.addApiResponse(id.equals("removeOutlet") ? "204" : "202", tagged(done, tagged));
            return new NotifierAnswers(responses, Optional.empty(), tagged || id.equals("removeOutlet"));
        }
        var content = AnswerParts.json(AnswerTypes.name(type), NotifierDescription.EXAMPLES.read(id + ".response"));
        if (id.equals("getSigningKeys")) {
            content.addMediaType("application/jwk-set+json", content.get("application/json"));
        }
        var place = CREATED.get(id);
        if (place != null) {
            responses.addApiResponse(
                    "201",
                    // An outlet that is created has no revision that the call could name.
                    tagged(
                                    new ApiResponse().description("Stored.").content(content),
                                    tagged || id.equals("createOutlet"))
                            .addHeaderObject("Location", AnswerParts.text(place)));
        } else if (ACCEPTED.contains(id)) {
            responses.addApiResponse(
                    "202",
                    tagged(
                            new ApiResponse()
                                    .description("Accepted; the versions are sent again.")
                                    .content(content),
                            tagged));
        } else {
            var done = tagged(new ApiResponse().description("Done.").content(content), tagged);
            responses.addApiResponse("200", done);
            if (type == GridDocument.class) {
                done.addHeaderObject(
                        TAG,
                        AnswerParts.text("What the answer has: the version with its signatures, or a part of it."));
                responses.addApiResponse("304", new ApiResponse().description("The version is that of If-None-Match."));
            }
        }
        return new NotifierAnswers(responses, Optional.of(type), tagged);
    }

    private static ApiResponse tagged(ApiResponse response, boolean tagged) {
        return tagged ? response.addHeaderObject(TAG, AnswerParts.text("The revision.")) : response;
    }

    private static ApiResponse text(String type, String example) {
        var media = new MediaType().schema(new StringSchema());
        media.addExamples("example", new Example().value(example));
        return new ApiResponse().description("Done.").content(new Content().addMediaType(type, media));
    }
}
