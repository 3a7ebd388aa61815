package kz.mediagrid.edge.problem;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Makes Tomcat report its errors as problem documents, in the same way as controllers. Raises Tomcat's limit for the
 * number of languages in a call.
 */
@Component
final class TomcatProblems implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /**
     * The maximum number of languages in a call. The headers of a call with more languages would exceed their own
     * limit, which is 8 kB. Under Tomcat's limit of 10 languages, a call with more would fail.
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
