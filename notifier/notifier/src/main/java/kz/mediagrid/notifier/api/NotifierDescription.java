package kz.mediagrid.notifier.api;

import io.swagger.v3.core.converter.ModelConverterContextImpl;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.mediagrid.edge.api.Examples;
import kz.mediagrid.edge.api.FormLimits;
import kz.mediagrid.edge.api.JavadocSentences;
import kz.mediagrid.edge.api.ProblemExamples;
import kz.mediagrid.edge.api.RequiredParts;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.problem.Problem;
import kz.mediagrid.schemas.MediaGridVersion;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.providers.SpringDocJavadocProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.request.WebRequest;

/** Defines the content of the notifier's OpenAPI document that does not belong to a single call. */
@Configuration(proxyBeanMethods = false)
class NotifierDescription {

    /** The examples are beside this class. */
    static final Examples EXAMPLES = new Examples(NotifierDescription.class);

    static final String MESSAGES = "Messages";

    /** The fields of a version's record that are of one part of it, and so of no answer. */
    private static final Set<String> OF_A_PART = Set.of("part", "parts", "changes");

    private static final List<Tag> TAGS = List.of(
            tag("Grids", "Published grids, their signing keys and certificates."),
            tag("Feeds and calendars", "Published grids for feed readers and calendars."),
            tag("Notices", "Consolidated notices of joint matters."),
            tag("Outlets", "Outlets, and the state of delivery to them (para. 6)."),
            tag("Applications", "Outlets that ask for the media-grid."),
            tag("Webhooks", "Webhooks of outlets."),
            tag("Subscriptions", "Mail, calendars and feeds of outlets."),
            tag("Attempts", "Attempts to deliver, and the reasons for which an outlet got an event, or did not."),
            tag(MESSAGES, "Messages that the notifier posts to outlets."),
            tag("Operations", "Obligations, deliveries and things to do, for those who watch."));

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Write.class, Account.class, WebRequest.class);
    }

    @Bean
    OpenAPI notifierApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("media-grid: notifier")
                        .version("0.1.0")
                        .license(new License().name("Apache License 2.0").identifier("Apache-2.0"))
                        .description("""
                                The API of the media, and of those who watch the deliveries.

                                Every write but a test message needs an Idempotency-Key; a repeat of the call has no second effect. \
                                Problems are problem documents (RFC 9457) that name each invalid field by a JSON Pointer, \
                                in Kazakh, Russian or English by Accept-Language, English by default.

                                A query parameter that is unknown, empty or given twice is a 400. The webhooks are the messages \
                                that the notifier posts to outlets, signed by Standard Webhooks 1.0.0.

                                Each answer has the parts that its schema requires. Any other part without a value is absent. A \
                                program must ignore parts that it does not know."""))
                .tags(TAGS)
                .servers(List.of(new Server().url("/").description("This notifier.")))
                .security(List.of(new SecurityRequirement().addList(NotifierSecurity.BEARER)))
                .components(new Components().securitySchemes(new TreeMap<>(NotifierSecurity.SCHEMES)));
    }

    @Bean
    SpringDocJavadocProvider javadocSentences() {
        return new JavadocSentences();
    }

    @Bean
    NotifierCalls notifierCalls() {
        return new NotifierCalls();
    }

    private static Tag tag(String name, String description) {
        return new Tag().name(name).description(description);
    }

    /**
     * Adds all schemas, the examples of problems, and the messages. The schemas are those of the answers and forms, sorted, so that
     * each start generates the same document.
     */
    @Bean
    GlobalOpenApiCustomizer notifierSchemas(NotifierCalls calls, MessageSource texts) {
        return api -> {
            var answers = new HashSet<>(calls.answers());
            answers.addAll(MessageDescription.MESSAGES.values());
            answers.add(Problem.class);
            @SuppressWarnings("rawtypes") // Swagger's own maps of schemas are of the raw type.
            var schemas = new TreeMap<String, Schema>();
            var converters = converters();
            Stream.concat(answers.stream(), calls.forms().stream())
                    .sorted(Comparator.comparing(Class::getName))
                    .forEach(type -> converters
                            .readAll(type)
                            .forEach((name, schema) -> schemas.merge(name, schema, NotifierDescription::described)));
            addHeaders(schemas);
            nameAsWritten(schemas);
            RequiredParts.mark(schemas, answers, calls.forms());
            FormLimits.mark(schemas, calls.forms());
            api.getComponents().setSchemas(schemas);
            var problems = ProblemExamples.all(texts, URI.create("/api/outlets/qazaqstan-tv"), Map.of());
            NotifierProblems.STATUSES.forEach(status -> {
                var name = "problem-" + status;
                api.getComponents().addExamples(name, problems.get(name));
            });
            MessageDescription.add(api);
        };
    }

    /**
     * The converter for Avro records, and after it those of springdoc. Springdoc keeps one list for all services of the process, in
     * the order in which they started; in that list, another service's converter of classes could answer first.
     */
    private static ModelConverters converters() {
        var converters = new ModelConverters(true);
        var known = new ArrayList<>(ModelConverters.getInstance(true).getConverters());
        Collections.reverse(known);
        known.forEach(converters::addConverter);
        converters.addConverter(new AvroSchemas());
        return converters;
    }

    /** A type whose parts another one takes over is read without its text there. */
    @SuppressWarnings("rawtypes") // Swagger's own maps of schemas are of the raw type.
    private static Schema described(Schema one, Schema other) {
        return one.getDescription() == null ? other : one;
    }

    /** Adds the fields of a version's header to the answers that begin with them. */
    @SuppressWarnings("rawtypes") // Swagger's own maps of schemas are of the raw type.
    private static void addHeaders(Map<String, Schema> schemas) {
        var context = new ModelConverterContextImpl(new AvroSchemas());
        for (var name : List.of("GridVersion", "VersionMessageData")) {
            var schema = Objects.requireNonNull(schemas.get(name));
            AvroSchemas.addFields(schema, MediaGridVersion.getClassSchema(), OF_A_PART, context);
        }
        schemas.putAll(context.getDefinedModels());
    }

    /** Names the parts of schemas that Java cannot name so, and describes the one that is no part of a record. */
    @SuppressWarnings({"rawtypes", "unchecked"}) // Swagger's own maps of schemas are of the raw type.
    private static void nameAsWritten(Map<String, Schema> schemas) {
        Map<String, Schema> facts =
                Objects.requireNonNull(schemas.get("CertificateFacts")).getProperties();
        facts.put("final", facts.remove("finished"));
        Map<String, Schema> toDo =
                Objects.requireNonNull(schemas.get("ToDoList")).getProperties();
        Objects.requireNonNull(toDo.get("inOrder")).setDescription("The kinds of which there is nothing to do.");
    }
}
