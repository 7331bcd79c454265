package org.braid.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.braid.entitlement.Stream;
import org.braid.record.Authority.Voice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurrentAuthorityTest {
    @TempDir
    Path mappings;

    @BeforeEach
    void nobodyMaySayAnything() throws IOException {
        write("authority.yaml", "feeds: {}");
    }

    @Test
    void readsOnceWhileNothingChanges() {
        var current = new CurrentAuthority(mappings);

        assertThat(current.now()).isSameAs(current.now());
    }

    @Test
    void readsAgainWhenAFeedBringsItsOwnFile() throws IOException {
        var current = new CurrentAuthority(mappings);
        var before = current.now();

        write("council/authority.yaml", "SOCIAL_CARE: authoritative");

        assertThat(before.voice("council", Stream.SOCIAL_CARE)).isEqualTo(Voice.REPORT);
        assertThat(current.now().voice("council", Stream.SOCIAL_CARE)).isEqualTo(Voice.AUTHORITATIVE);
    }

    @Test
    void refusesForAsLongAsAFileCannotBeMeant() throws IOException {
        var current = new CurrentAuthority(mappings);
        current.now();

        write("authority.yaml", "feeds: [ none ]");

        assertThatThrownBy(current::now).isInstanceOf(InvalidAuthority.class).hasMessageContaining("authority.yaml:1:");
        assertThatThrownBy(current::now).isInstanceOf(InvalidAuthority.class);
        write("authority.yaml", "feeds: { council: { SOCIAL_CARE: fallback } }");
        assertThat(current.now().voice("council", Stream.SOCIAL_CARE)).isEqualTo(Voice.FALLBACK);
    }

    private void write(String name, String text) throws IOException {
        var file = mappings.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
