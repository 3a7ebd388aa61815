package kz.mediagrid.demo.play;

import tools.jackson.databind.JsonNode;

/**
 * A decree that swaps a working day and a day off, and the request whose term the decree changes.
 *
 * @param request the request sent just before the decree
 * @param version the version of the resulting calendar
 * @param off the working day that becomes a day off
 * @param worked the day off that is worked instead
 */
record SampleDecree(SampleRequest request, String version, String issued, String legalAct, String off, String worked) {

    static SampleDecree of(JsonNode story) {
        return new SampleDecree(
                SampleRequest.of(story.path("request")),
                story.path("version").asString(),
                story.path("issued").asString(),
                story.path("legalAct").asString(),
                story.path("off").asString(),
                story.path("worked").asString());
    }

    /**
     * The calendar {@code text} as an editor would change it: with the two days swapped and with a new version instead
     * of {@code before}.
     */
    String in(String text, String before) {
        return text.replace("version," + before, "version," + version)
                        .replaceFirst("(?m)^issued,.*$", "issued," + issued)
                + """

                %1$s,off,moved by order,,%2$s,%3$s
                %2$s,worked,worked by order,,%1$s,%3$s
                """.formatted(off, worked, legalAct);
    }
}
