package kz.mediagrid.accounts.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LocalhostFilterTest {

    /** The address to which a browser is redirected that opens a page at a number; null if the page is shown. */
    private static @Nullable String redirected(Consumer<MockHttpServletRequest> otherwise) throws Exception {
        var request = new MockHttpServletRequest("GET", "/grids/%D0%B0");
        request.setQueryString("lang=ru&next=%2F");
        request.setServerName("127.0.0.1");
        request.setServerPort(9082);
        request.addHeader("Accept", "text/html,*/*;q=0.8");
        request.addHeader("Sec-Fetch-Mode", "navigate");
        otherwise.accept(request);
        var response = new MockHttpServletResponse();
        var chain = new MockFilterChain();
        new LocalhostFilter().doFilter(request, response, chain);
        assertThat(chain.getRequest() == null).isEqualTo(response.getRedirectedUrl() != null);
        return response.getRedirectedUrl();
    }

    @Test
    void aPageThatABrowserOpensByNumberIsAtLocalhost() throws Exception {
        assertThat(redirected(asSent -> {})).isEqualTo("http://localhost:9082/grids/%D0%B0?lang=ru&next=%2F");
        assertThat(redirected(plain -> plain.setQueryString(null))).isEqualTo("http://localhost:9082/grids/%D0%B0");
    }

    @Test
    void whatElseComesByNumberIsNotRedirected() throws Exception {
        assertThat(redirected(form -> form.setMethod("POST"))).isNull();
        assertThat(redirected(program -> program.removeHeader("Sec-Fetch-Mode")))
                .isNull();
        assertThat(redirected(script -> {
                    script.removeHeader("Sec-Fetch-Mode");
                    script.addHeader("Sec-Fetch-Mode", "cors");
                }))
                .isNull();
        assertThat(redirected(download -> {
                    download.removeHeader("Accept");
                    download.addHeader("Accept", "application/json");
                }))
                .isNull();
        assertThat(redirected(proxy -> proxy.addHeader("X-Forwarded-For", "10.0.0.7")))
                .isNull();
        assertThat(redirected(host -> host.setServerName("grid.example.kz"))).isNull();
        assertThat(redirected(name -> name.setServerName("localhost"))).isNull();
    }
}
