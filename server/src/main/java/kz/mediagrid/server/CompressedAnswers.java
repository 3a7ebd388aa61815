package kz.mediagrid.server;

import java.util.List;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.pathmap.PathSpec;
import org.eclipse.jetty.server.Server;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Compresses pages, style sheets and scripts with gzip for callers who accept it. Not by Spring's {@code server.compression}, with
 * which Jetty would also unpack the bodies of requests: {@link BodyLimit} counts their bytes as they come.
 */
@Component
final class CompressedAnswers implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

    /** The size from which an answer is compressed [bytes]; smaller ones are sent in one packet anyhow. */
    private static final int SMALLEST = 1_400;

    private static final String GZIP = "gzip";

    /**
     * The types that browsers read. Not JSON: its ETags are revisions, and Jetty appends the name of the compression to an
     * ETag. Not calendars and feeds: some programs that read them ask for compression and do not unpack.
     */
    private static final List<String> TYPES = List.of("text/html", "text/css", "text/javascript", "image/svg+xml");

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        factory.addServerCustomizers(CompressedAnswers::compress);
    }

    private static void compress(Server server) {
        var gzip = new GzipCompression();
        gzip.setMinCompressSize(SMALLEST);
        var config = CompressionConfig.builder()
                .compressIncludeMethod(HttpMethod.GET.name())
                .decompressExcludeEncoding(GZIP);
        TYPES.forEach(config::compressIncludeMimeType);
        var handler = new CompressionHandler();
        handler.putCompression(gzip);
        handler.putConfiguration(PathSpec.from("/"), config.build());
        server.insertHandler(handler);
    }
}
