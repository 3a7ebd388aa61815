package kz.mediagrid.edge.problem;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Makes Tomcat report its errors as problem documents, as controllers do. Raises Tomcat's limit for the languages of a call.
 */
@Component
final class TomcatProblems implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /**
     * The largest number of languages in a call. A call with more languages would first exceed 8 kB, the limit of all
     * headers. With Tomcat's own limit of 10, a longer list would make the call fail.
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
