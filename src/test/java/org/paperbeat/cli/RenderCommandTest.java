package org.paperbeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperbeat.SharedData;
import org.paperbeat.io.RecordJson;
import org.paperbeat.io.WfdbReader;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.model.Lead;

class RenderCommandTest {
    @TempDir Path dir;

    @Test
    void drawsARecordThatItWrote() throws IOException {
        Path first = dir.resolve("first page.png");
        assertThat(run("synthetic", first, "--dpi", "72")).isZero();
        // a WFDB name has no blanks
        Path truth = dir.resolve("first_page");
        EcgRecord shown = new WfdbReader().read(truth);
        assertThat(shown.signal(Lead.V1).orElseThrow().mv()[0]).isNaN();
        assertThat(shown.beats()).isNotEmpty();
        assertThat(RecordJson.read(dir.resolve("first_page.record.json")).traces()).hasSize(13);
        Path again = dir.resolve("again.jpg");
        assertThat(run(truth.toString(), again, "--dpi", "72", "--samples")).isZero();
        assertThat(dir.resolve("again.samples.csv")).exists();
    }

    @Test
    void drawsStripsOfTheMitBihDatabase() {
        Path record = SharedData.require("mitdb").resolve("200");
        Path image = dir.resolve("strip.tif");
        int status =
                run(
                        record.toString(),
                        image,
                        "--layout",
                        "1x1",
                        "--leads",
                        "MLII",
                        "--page",
                        "280x50",
                        "--start",
                        "60",
                        "--pages",
                        "2",
                        "--dpi",
                        "100");
        assertThat(status).isZero();
        EcgRecord truth = new WfdbReader().read(dir.resolve("strip-p02"));
        assertThat(truth.signals()).hasSize(1);
        assertThat(truth.beats()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--dpi=9",
                "--layout=5",
                "--grid=mauve",
                "--page=wide",
                "--defects=shadow",
                "--defects=hole=1",
                "--defects=noise=2",
                "--gain=7",
                "--pages=0",
                "--trace-colour=red",
                "--heart-rate=0"
            })
    void refusesWrongOptionsAndWritesNothing(String option) throws IOException {
        assertThat(run("synthetic", dir.resolve("x.png"), option)).isEqualTo(2);
        assertThat(dir.toFile().list()).isEmpty();
    }

    @Test
    void refusesMissingRecordsAndUnknownImageKinds() {
        assertThat(run(dir.resolve("nothing").toString(), dir.resolve("x.png"))).isEqualTo(1);
        assertThat(run("synthetic", dir.resolve("x.doc"))).isEqualTo(2);
        assertThat(dir.toFile().list()).isEmpty();
    }

    @Test
    void refusesSeveralPagesInOneImage() {
        int status = run("synthetic", dir.resolve("x.png"), "--pages=2", "--duration=20");
        assertThat(status).isNotZero();
        assertThat(Files.exists(dir.resolve("x.png"))).isFalse();
    }

    private static int run(String record, Path out, String... more) {
        String[] args = new String[4 + more.length];
        args[0] = "render";
        args[1] = record;
        args[2] = "--out";
        args[3] = out.toString();
        System.arraycopy(more, 0, args, 4, more.length);
        return PaperBeat.execute(args);
    }
}
