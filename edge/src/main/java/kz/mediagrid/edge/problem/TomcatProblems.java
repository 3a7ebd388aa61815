package kz.mediagrid.edge.problem;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Makes Tomcat report errors as problem documents, like the rest of the API, and read every Accept-Language. */
@Component
final class TomcatProblems implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /**
     * The limit for the languages of a call. It is higher than the number of languages that 8 kB, the limit of all headers,
     * can name. Tomcat's own limit is 10, and a longer list makes the call fail.
     */
    private static final int LANGUAGES = 8192;

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(LANGUAGES));
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(PlainErrorValve.class.getName());
            }
        });
    }
}
