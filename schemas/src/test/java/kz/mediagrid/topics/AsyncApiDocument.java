package kz.mediagrid.topics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** Writes the AsyncAPI document of the topics that the media read, from the catalogue and the released schemas. */
final class AsyncApiDocument {

    /** The parts of the document that say nothing of the catalogue. */
    private static final String HEAD = """
            # Generated from the catalogue of topics: see CONTRIBUTING.md. More for readers: docs/media/topics.md.
            asyncapi: 3.0.0
            info:
              title: media-grid
              version: 0.1.0
              description: >-
                The topics with the weekly plans of events of state bodies, for the media of Kazakhstan. Consumers set
                isolation.level=read_committed.
              license:
                name: Apache-2.0
                url: https://www.apache.org/licenses/LICENSE-2.0
              tags:
                - name: media
                  description: Readers in Java, Node and the shell are in docs/media/topics.md.
            defaultContentType: application/avro
            servers:
              standalone:
                host: 127.0.0.1:8084
                protocol: kafka
                description: The broker of ./media-grid start and demo.
                bindings:
                  kafka:
                    schemaRegistryUrl: http://127.0.0.1:8083/apis/ccompat/v7
                    schemaRegistryVendor: apicurio
                    bindingVersion: '0.5.0'
            """;

    private static final String HEADERS = """
              schemas:
                EventHeaders:
                  type: object
                  description: CloudEvents 1.0, binary mode of the Kafka binding. A tombstone has none of them.
                  required: [ce_specversion, ce_id, ce_source, ce_type, ce_subject, content-type]
                  properties:
                    ce_specversion:
                      const: '1.0'
                    ce_id:
                      type: string
                      description: Unique on the topic; the same if the record is written again.
                    ce_source:
                      type: string
                      format: uri-reference
                    ce_type:
                      type: string
                      description: The full name of the record's schema.
                    ce_subject:
                      type: string
                      description: The key of the record.
                    ce_time:
                      type: string
                      format: date-time
                      description: The instant in the record; absent from records without one.
                    content-type:
                      const: application/avro
                    traceparent:
                      type: string
                      description: W3C Trace Context; only while the services trace.
            """;

    private final Path released;

    /** @param released the folder of the released schemas, with a folder for each record */
    AsyncApiDocument(Path released) {
        this.released = released;
    }

    /** The topics with what may be shown to the media: a joint notice has also what is not for them. */
    static List<Topic> topics() {
        return Topics.all().stream()
                .filter(topic -> topic.batches().isForMedia() && !topic.equals(Topics.JOINT_NOTICES))
                .toList();
    }

    /** The document in YAML. */
    String text() throws IOException {
        var text = new StringBuilder(HEAD).append("channels:\n");
        topics().forEach(topic -> text.append(channel(topic)));
        text.append("operations:\n");
        topics().forEach(topic -> text.append(operation(topic)));
        text.append("components:\n  messages:\n");
        for (var topic : topics()) {
            for (var record : topic.records()) {
                text.append(message(topic, Topic.schema(record)));
            }
        }
        return text.append(HEADERS).toString();
    }

    private static String channel(Topic topic) {
        var settings = topic.settings(3);
        var configuration = settings.keySet().stream()
                .filter(
                        List.of("retention.ms", "retention.bytes", "delete.retention.ms", "max.message.bytes")
                                ::contains)
                .map(name -> "          %s: %s%n".formatted(name, settings.get(name)))
                .collect(Collectors.joining());
        return """
                  %1$s:
                    address: %1$s
                    summary: "%2$s"
                    messages:
                %3$s    bindings:
                      kafka:
                        topic: %1$s
                        partitions: %4$d
                        topicConfiguration:
                          cleanup.policy: [%5$s]
                %6$s        bindingVersion: '0.5.0'
                """.formatted(
                topic.name(),
                topic.records().stream()
                        .map(record -> Topic.schema(record).getName())
                        .collect(Collectors.joining(", ", "Records ", "; key: " + topic.key())),
                names(topic)
                        .map(name -> "      %1$s:%n        $ref: '#/components/messages/%1$s'%n".formatted(name))
                        .collect(Collectors.joining()),
                topic.partitions(),
                settings.get("cleanup.policy"),
                configuration);
    }

    private static Stream<String> names(Topic topic) {
        return topic.records().stream().map(Topic::schema).map(Schema::getName);
    }

    private static String operation(Topic topic) {
        return """
                  send-%1$s:
                    action: send
                    description: %2$s writes %1$s.
                    channel:
                      $ref: '#/channels/%1$s'
                """.formatted(topic.name(), topic.writer().id());
    }

    private String message(Topic topic, Schema schema) throws IOException {
        return """
                    %1$s:
                      name: %2$s
                      title: %1$s
                      summary: "%3$s"
                      contentType: application/avro
                      headers:
                        $ref: '#/components/schemas/EventHeaders'
                      payload:
                        schemaFormat: application/vnd.apache.avro+json;version=1.9.0
                        schema:
                          $ref: ../../schemas/released/%1$s/%4$s
                      bindings:
                        kafka:
                          key:
                            type: string
                            description: %5$s
                          schemaIdLocation: payload
                          schemaIdPayloadEncoding: confluent
                          schemaLookupStrategy: TopicRecordNameStrategy
                          bindingVersion: '0.5.0'
                      x-subject: %6$s
                """.formatted(
                        schema.getName(),
                        schema.getFullName(),
                        schema.getDoc().replace("\"", "\\\""),
                        newest(schema.getName()),
                        topic.key(),
                        topic.subject(schema));
    }

    private String newest(String record) throws IOException {
        try (var files = Files.list(released.resolve(record))) {
            return new TreeSet<>(
                            files.map(file -> file.getFileName().toString()).toList())
                    .last();
        }
    }
}
