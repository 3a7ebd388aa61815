package kz.mediagrid.benchmark.process;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A program that answers each call with 202 once the broker has acknowledged its body as a record; it checks nothing.
 * It is the least that takes submissions over HTTP. Its arguments are its port, the broker's address and the topic.
 */
public final class ReferenceProxy {

    private ReferenceProxy() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", arguments[1], "acks", "all", "linger.ms", 0);
        var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[0])), 0);
        server.setExecutor(Executors.newFixedThreadPool(64));
        server.createContext("/", call -> {
            var record = new ProducerRecord<byte[], byte[]>(
                    arguments[2], call.getRequestBody().readAllBytes());
            try {
                producer.send(record).get();
                call.sendResponseHeaders(202, -1);
            } catch (Exception e) {
                call.sendResponseHeaders(503, -1);
            }
            call.close();
        });
        server.start();
        System.out.println("Ready.");
    }
}
