package org.paperbeat.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.EcgException;

class RecordJsonTest {
    @Test
    void readingBackRestoresEverything() {
        Digitization page = SamplePage.page();
        Digitization back = RecordJson.parse(RecordJson.text(page));
        assertThat(back)
                .usingRecursiveComparison()
                .withComparatorForType(Double::compare, Double.class)
                .withComparatorForType(Float::compare, Float.class)
                .isEqualTo(page);
    }

    @Test
    void theSamePageGivesTheSameText() {
        String text = RecordJson.text(SamplePage.page());
        assertThat(RecordJson.text(SamplePage.page())).isEqualTo(text);
        assertThat(RecordJson.text(RecordJson.parse(text))).isEqualTo(text);
    }

    @Test
    void namesThatOthersReadStay() {
        String text = RecordJson.text(SamplePage.page());
        assertThat(text)
                .startsWith("{\n  \"schema\" : 1,\n  \"program\" : \"PaperBeat ")
                .contains("\"notice\" : \"Research use only. Not for diagnosis.\"")
                .contains("\"exifOrientation\" : 6", "\"dpi\" : null", "\"sha256\" : \"ab12\"")
                .contains("\"origin\" : \"PRINTED\"", "\"pxPerMmX\" : 8.0")
                .contains("\"review\" : [ \"LOW_CONFIDENCE\", \"NO_RR_CONTEXT\" ]")
                .contains("\"einthovenResidual\" : null");
    }

    @Test
    void aPageOfWhichNothingIsKnownIsRestored() {
        Digitization page = Digitization.empty(SamplePage.page().image());
        assertThat(RecordJson.parse(RecordJson.text(page)))
                .usingRecursiveComparison()
                .withComparatorForType(Double::compare, Double.class)
                .withComparatorForType(Float::compare, Float.class)
                .isEqualTo(page);
    }

    @Test
    void whatIsNoRecordIsToldInOneSentence(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("record.json");
        assertThatThrownBy(() -> RecordJson.read(file)).isInstanceOf(EcgException.class);
        String whole = RecordJson.text(SamplePage.page());
        for (String bad :
                new String[] {
                    "",
                    "{}",
                    "[1]",
                    "\"text\"",
                    whole.substring(0, 700),
                    whole.replace("\"schema\" : 1", "\"schema\" : 99"),
                    whole.replaceAll("\"20:....", "\"20:AAAA"),
                    whole.replace("MACHINE 7", "NOBODY 7"),
                }) {
            Files.writeString(file, bad);
            assertThatThrownBy(() -> RecordJson.read(file))
                    .isInstanceOf(EcgException.class)
                    .hasMessageEndingWith(".");
        }
    }
}
