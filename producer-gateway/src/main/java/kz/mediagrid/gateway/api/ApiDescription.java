package kz.mediagrid.gateway.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.TreeMap;
import kz.mediagrid.edge.account.Account;
import kz.mediagrid.edge.call.StrictJson;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.problem.Problem;
import kz.mediagrid.gateway.submission.Receipt;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI document: defines once the parts that all calls share. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    static final String BEARER = "apiKey";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Write.class, StrictJson.Content.class, Account.class);
    }

    @Bean
    OpenAPI gatewayApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("media-grid: producer gateway")
                        .version("0.1.0")
                        .description("""
                                The desk of the agencies and of the authorised body in the field of mass media.

                                Every write carries an Idempotency-Key and is answered 202 with a receipt once it is kept \
                                for ever; the log decides, and GET /api/submissions/{id} or Prefer: wait=5 tells what it \
                                decided. An information request, and what is said of one, needs no such decision and is answered as it \
                                stands. Problems are problem documents (RFC 9457) that name each place as a JSON Pointer."""))
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
    CallDescription callDescription() {
        return new CallDescription();
    }

    /** Adds the parts that no method's signature shows, and sorts: the document must be the same on each start. */
    @Bean
    GlobalOpenApiCustomizer commonSchemas(CallDescription calls) {
        return api -> {
            @SuppressWarnings("rawtypes") // Swagger's own maps of schemas are of the raw type.
            var schemas = new TreeMap<String, Schema>();
            if (api.getComponents().getSchemas() != null) {
                schemas.putAll(api.getComponents().getSchemas());
            }
            var converters = ModelConverters.getInstance(true);
            schemas.putAll(converters.readAll(Receipt.class));
            schemas.putAll(converters.readAll(Problem.class));
            calls.bodies().forEach(body -> schemas.putAll(converters.readAll(body)));
            api.getComponents().setSchemas(schemas);
        };
    }
}
