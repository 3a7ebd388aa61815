package kz.mediagrid.notifier.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.mediagrid.edge.api.AnswerParts;
import kz.mediagrid.edge.api.CallParts;

/** Describes the messages that outlets are posted, with the headers that identify and sign them (Standard Webhooks 1.0.0). */
final class MessageDescription {

    private static final String ACCEPTED = "Accepted, with any status from 200 to 299. The content is not read.";

    /** The types of the messages by the names of their examples. */
    static final Map<String, Class<?>> MESSAGES = Map.of(
            "postVersion", OutletMessages.VersionMessage.class,
            "postNotice", OutletMessages.NoticeMessage.class,
            "postTest", OutletMessages.TestMessage.class,
            "postProbe", OutletMessages.ProbeMessage.class);

    private MessageDescription() {}

    static void add(OpenAPI api) {
        var hooks = new LinkedHashMap<String, PathItem>();
        hooks.put(
                "media-grid.published",
                hook("postVersion", "VersionMessage", "Posts a version of a week's grid", "qazaqstan-tv_2026-W50_3"));
        hooks.put(
                "joint-matter.notice",
                hook(
                        "postNotice",
                        "NoticeMessage",
                        "Posts the notice of a joint matter",
                        "qazaqstan-tv_mat-0d3f_notice"));
        hooks.put(
                "media-grid.test",
                hook("postTest", "TestMessage", "Posts a test message", "qazaqstan-tv_test_5f0c4e6a9b1d2738"));
        hooks.put(
                "media-grid.probe",
                hook(
                        "postProbe",
                        "ProbeMessage",
                        "Asks a suspended outlet whether it takes messages",
                        "qazaqstan-tv_probe_1"));
        api.setWebhooks(hooks);
    }

    private static PathItem hook(String id, String schema, String summary, String messageId) {
        var call = new Operation()
                .operationId(id)
                .summary(summary)
                .description(
                        "The outlet answers within 15 seconds in all. A message may come again under the same webhook-id.")
                .tags(List.of(NotifierDescription.MESSAGES))
                .security(List.of())
                .addParametersItem(
                        CallParts.header("webhook-id", "Id of the message; a repeat has the same.", messageId, true))
                .addParametersItem(CallParts.header(
                        "webhook-timestamp", "Time of the attempt [seconds since 1970, UTC].", "1796367600", true))
                .addParametersItem(CallParts.header(
                        "webhook-signature",
                        "Signatures, separated by spaces, over id, timestamp and body: v1 is HMAC-SHA256 by the outlet's secret, v1a"
                                + " is Ed25519 by a key of /.well-known/media-grid-keys.json.",
                        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                        true))
                .requestBody(new RequestBody()
                        .required(true)
                        .content(AnswerParts.json(schema, NotifierDescription.EXAMPLES.read(id + ".request"))))
                .responses(new ApiResponses()
                        .addApiResponse("2XX", new ApiResponse().description(ACCEPTED))
                        .addApiResponse(
                                "410",
                                new ApiResponse().description("The outlet wants no more messages and is suspended."))
                        .addApiResponse(
                                "default",
                                new ApiResponse().description("Not accepted; the message is sent again later.")));
        return new PathItem().post(call);
    }
}
