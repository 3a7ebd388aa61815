package kz.mediagrid.endtoend;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person signs in before the kill, another one begins before the kill and ends after it. No process remembers either. */
final class SignInStory {

    private static final String FIRST = "2026-11-30T09:10:00+05:00";

    private final Visitor signedIn = new Visitor();
    private final Visitor beginner = new Visitor();
    private @Nullable String link;
    private @Nullable HttpResponse<String> page;

    KillStory story() {
        return KillStory.named("a sign-in").at(FIRST, this::begin).inLife(2).at(FIRST, this::goOn);
    }

    private void begin(Newsroom newsroom) throws Exception {
        assertThat(signedIn.use(Visitor.linkOf(newsroom.ports(), "mam")).statusCode())
                .isEqualTo(200);
        link = Visitor.linkOf(newsroom.ports(), "edu");
        page = beginner.open(link);
    }

    /** The broker's files, the views and the log have the hash of the link's token only. */
    private static void assertNowhereOnDisk(Newsroom newsroom, String token) {
        FileBytes.each(
                List.of(newsroom.data()),
                bytes -> assertThat(bytes.contains(token)).isFalse());
    }

    private void goOn(Newsroom newsroom) throws Exception {
        assertThat(signedIn.open(newsroom.ports().pagesAddress() + "/people").uri())
                .hasPath("/people");
        assertThat(signedIn.open(newsroom.ports().notifierAddress() + "/clock").uri())
                .hasPath("/clock");
        var opened = requireNonNull(link);
        assertThat(beginner.press(requireNonNull(page), opened).statusCode()).isEqualTo(200);
        assertThat(beginner.open(newsroom.ports().notifierAddress() + "/clock").uri())
                .hasPath("/clock");
        assertThat(new Visitor().open(opened).statusCode()).isEqualTo(410);
        assertNowhereOnDisk(newsroom, opened.substring(opened.indexOf("mgl_")));
    }
}
