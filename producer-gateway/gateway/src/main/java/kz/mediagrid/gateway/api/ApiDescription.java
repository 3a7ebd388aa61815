package kz.mediagrid.gateway.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import kz.mediagrid.edge.api.Examples;
import kz.mediagrid.edge.api.FormLimits;
import kz.mediagrid.edge.api.JavadocSentences;
import kz.mediagrid.edge.api.ProblemExamples;
import kz.mediagrid.edge.api.RequiredParts;
import kz.mediagrid.edge.call.StrictJson;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.call.WriteLines;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.problem.Problem;
import kz.mediagrid.gateway.submission.Receipt;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.providers.SpringDocJavadocProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Defines the content of the OpenAPI document that does not belong to a single call: title, tags, security,
 * common schemas.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    /** The examples are beside this class. */
    static final Examples EXAMPLES = new Examples(ApiDescription.class);

    static final String BEARER = "apiKey";

    private static final List<Tag> TAGS = List.of(
            tag("Directory", "State bodies, with their authorised persons and press units (para. 3 and 4)."),
            tag("Planned events", "Events that agencies plan, and the decisions of the authorised body on them."),
            tag("Clashes", "Planned events that clash."),
            tag("Weeks", "Declarations, holds and publications of a week's grid."),
            tag("Submissions", "Receipts of writes."),
            tag(
                    "Information requests",
                    "Requests of the authorised body for materials, and the answers of state bodies."),
            tag(
                    "Joint matters",
                    "Matters that concern several state bodies, their contributions, and the consolidated notice."),
            tag("Files", "Uploaded files, which materials name."),
            tag("Obligations", "Notes on obligations of state bodies."),
            tag("Editorial policies", "Rules for events without a decision of the authorised body."),
            tag("Calendars", "Working calendars, and the acts that changed them."),
            tag("Keys", "API keys for programs."),
            tag("Clock", "Business time, if it can be moved: for demonstrations and tests."));

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Write.class, WriteLines.class, StrictJson.Content.class, Account.class);
    }

    @Bean
    OpenAPI gatewayApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("media-grid: producer gateway")
                        .version("0.1.0")
                        .license(new License().name("Apache License 2.0").identifier("Apache-2.0"))
                        .description("""
                                The API of the agencies and of the authorised body in the field of mass media.

                                Every write but an upload needs an Idempotency-Key; in a batch, each line has its own. A command is answered 202 with a receipt once it is \
                                stored; the aggregator then accepts or refuses it, as GET /api/submissions/{id} or \
                                Prefer: wait=5 shows. Writes to the directory, information requests, joint matters and \
                                notes on obligations take effect at once, and the response shows the new state. Problems \
                                are problem documents (RFC 9457) that name each invalid field by a JSON Pointer, \
                                in Kazakh, Russian or English by Accept-Language, English by default.

                                A query parameter that is unknown, empty or given twice is a 400. A text has only visible \
                                characters, spaces, tabs and line ends, and at least one letter or digit; any other text \
                                is a 422. OPTIONS answers 204 with the methods of an address in Allow.

                                Each answer to a write has the headers RateLimit-Policy and RateLimit, which say how many \
                                writes the account has left. A write beyond them is answered 429 with Retry-After.

                                Each answer has the parts that its schema requires. Any other part without a value is absent."""))
                .tags(TAGS)
                .servers(List.of(new Server().url("/").description("This gateway.")))
                .security(List.of(new SecurityRequirement().addList(BEARER)))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("An API key, sent as a bearer token (RFC 6750).")));
    }

    @Bean
    SpringDocJavadocProvider javadocSentences() {
        return new JavadocSentences();
    }

    @Bean
    CallDescription callDescription() {
        return new CallDescription();
    }

    private static Tag tag(String name, String description) {
        return new Tag().name(name).description(description);
    }

    /**
     * Adds the schemas that no method signature contains, and the examples of problems. Sorts all schemas, so that each
     * start generates the same document.
     */
    @Bean
    GlobalOpenApiCustomizer commonSchemas(CallDescription calls, MessageSource texts) {
        return api -> {
            @SuppressWarnings("rawtypes") // Swagger's own maps of schemas are of the raw type.
            var schemas = new TreeMap<String, Schema>();
            if (api.getComponents().getSchemas() != null) {
                schemas.putAll(api.getComponents().getSchemas());
            }
            var converters = ModelConverters.getInstance(true);
            schemas.putAll(converters.readAll(Receipt.class));
            schemas.putAll(converters.readAll(Problem.class));
            BatchDescription.SCHEMAS.forEach(type -> schemas.putAll(converters.readAll(type)));
            calls.bodies().forEach(body -> schemas.putAll(converters.readAll(body)));
            var answers = new HashSet<>(calls.answers());
            answers.addAll(List.of(Receipt.class, Problem.class, BatchDescription.ANSWER));
            var forms = new HashSet<>(calls.bodies());
            forms.add(BatchDescription.FORM);
            RequiredParts.mark(schemas, answers, forms);
            FormLimits.mark(schemas, forms);
            api.getComponents().setSchemas(schemas);
            ProblemExamples.all(texts, URI.create("/api/planned-events"), ProblemDescription.EXAMPLES)
                    .forEach(api.getComponents()::addExamples);
        };
    }
}
