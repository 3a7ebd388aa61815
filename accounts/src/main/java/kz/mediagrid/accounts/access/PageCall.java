package kz.mediagrid.accounts.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** A call that opens a page, made of a call that sent a form. It has the parameters of the page's address alone. */
final class PageCall extends HttpServletRequestWrapper {

    private static final String LANGUAGE = "lang";

    private final String path;
    private final String query;
    private final MultiValueMap<String, String> parameters;

    /** @param page the address of the page without a language; the language is that of the call */
    PageCall(HttpServletRequest form, String page) {
        super(form);
        int query = page.indexOf('?');
        this.path = query < 0 ? page : page.substring(0, query);
        var address = UriComponentsBuilder.newInstance().query(query < 0 ? "" : page.substring(query + 1));
        var language = form.getParameter(LANGUAGE);
        if (language != null && language.matches("[a-z]{2}")) {
            address.queryParam(LANGUAGE, language);
        }
        var built = address.build();
        this.query = Objects.requireNonNullElse(built.getQuery(), "");
        this.parameters = built.getQueryParams();
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public String getRequestURI() {
        return path;
    }

    @Override
    public String getServletPath() {
        return UriUtils.decode(path, StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable String getQueryString() {
        return query.isEmpty() ? null : query;
    }

    @Override
    public @Nullable String getContentType() {
        return null;
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = getParameterValues(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> decoded(one.getValue())));
    }

    private static String[] decoded(List<String> values) {
        return values.stream()
                .map(value -> value == null ? "" : URLDecoder.decode(value, StandardCharsets.UTF_8))
                .toArray(String[]::new);
    }
}
