package kz.mediagrid.gateway.calendar;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Registers the converter that writes calendars as {@code text/csv}. */
@Configuration(proxyBeanMethods = false)
class CalendarCsvConfiguration implements WebMvcConfigurer {

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.addCustomConverter(new CalendarCsv());
    }
}
