package kz.mediagrid.endtoend;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A collector of OpenTelemetry that keeps in memory all spans that services send over HTTP. */
final class SpanCollector implements AutoCloseable {

    private final HttpServer server;
    private final Queue<Collected> spans = new ConcurrentLinkedQueue<>();

    /** A span, and the service that made it. */
    record Collected(String service, Span span) {

        String trace() {
            return hex(span.getTraceId());
        }

        String id() {
            return hex(span.getSpanId());
        }

        String parent() {
            return hex(span.getParentSpanId());
        }

        Stream<String> linked() {
            return span.getLinksList().stream().map(link -> hex(link.getTraceId()));
        }

        /** The attribute; empty if the span lacks it. */
        String attribute(String key) {
            return span.getAttributesList().stream()
                    .filter(attribute -> attribute.getKey().equals(key))
                    .map(attribute -> attribute.getValue().hasIntValue()
                            ? Long.toString(attribute.getValue().getIntValue())
                            : attribute.getValue().getStringValue())
                    .findFirst()
                    .orElse("");
        }

        private static String hex(ByteString id) {
            return HexFormat.of().formatHex(id.toByteArray());
        }
    }

    SpanCollector() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException("no collector", e);
        }
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
    }

    /** All that came, in order. */
    List<Collected> spans() {
        return List.copyOf(spans);
    }

    /** All texts in all spans. */
    String said() {
        return spans.stream()
                .map(span -> new String(span.span().toByteArray(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    /** The first span of that name with that value of an attribute. */
    Optional<Collected> find(String name, String attribute, String value) {
        return spans.stream()
                .filter(span -> span.span().getName().equals(name))
                .filter(span -> span.attribute(attribute).equals(value))
                .findFirst();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
            request.getResourceSpansList().forEach(ofService -> {
                var service = ofService.getResource().getAttributesList().stream()
                        .filter(attribute -> attribute.getKey().equals("service.name"))
                        .map(attribute -> attribute.getValue().getStringValue())
                        .findFirst()
                        .orElse("");
                ofService.getScopeSpansList().stream()
                        .flatMap(scope -> scope.getSpansList().stream())
                        .forEach(span -> spans.add(new Collected(service, span)));
            });
            exchange.sendResponseHeaders(200, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
