package org.braid.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "red\u001b[31m",
                "\u001b]0;title\u0007red",
                "\u001b]8;;http://x\u001b\\red",
                "\u009b2Jred",
                "re\u0000\u0007\b\u007fd",
                "\u202ered\u202c",
                "r\u200be\ufeffd",
                "red\u001b"
            })
    void takesOutWhatATerminalWouldObey(String text) {
        assertThat(Terminal.clean(text)).isEqualTo("red");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one\ttwo", "one\r\ntwo", "one\u2028two"})
    void putsTextOnOneLine(String text) {
        assertThat(Terminal.clean(text)).isEqualTo("one two");
    }

    @ParameterizedTest
    @CsvSource({"Zoë O'Brien-Nowak", "£1,204.50 p/w", "日本"})
    void keepsWhatPeopleWrite(String text) {
        assertThat(Terminal.clean(text)).isEqualTo(text);
    }
}
