package org.paperbeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paperbeat.SharedData;

/** {@code evaluate beats}, {@code classify}, {@code train} and {@code fine-tune}. */
class BeatCommandsTest {
    @TempDir Path folder;

    private final PrintStream realErr = System.err;
    private final PrintStream realOut = System.out;
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setErr(realErr);
        System.setOut(realOut);
    }

    private Path split(String names) throws Exception {
        Path file = folder.resolve("split.txt");
        Files.writeString(file, names);
        return file;
    }

    @Test
    void evaluationPrintsTheMatrixAndWritesEveryPrediction() throws Exception {
        Path data = SharedData.require("mitdb");
        int status =
                PaperBeat.execute(
                        "evaluate",
                        "beats",
                        "--data",
                        data.toString(),
                        "--split",
                        split("119").toString(),
                        "--peaks",
                        "detected",
                        "--out",
                        folder.resolve("result").toString());
        assertThat(status).isZero();
        String report = out.toString(StandardCharsets.UTF_8);
        assertThat(report).contains("Not a medical device").contains("Accuracy").contains("119");
        assertThat(folder.resolve("result").resolve("report.txt")).hasContent(report);
        assertThat(folder.resolve("result").toFile().list())
                .contains(
                        "figures.csv",
                        "records.csv",
                        "confusion.png",
                        "reliability.png",
                        "risk-coverage.png",
                        "precision-recall.png");
        assertThat(Files.readAllLines(folder.resolve("result/records.csv")).get(1))
                .startsWith("119,1987,");
        List<String> rows = Files.readAllLines(folder.resolve("result/predictions.csv"));
        assertThat(rows.get(0)).isEqualTo("record,sample,truth,predicted,p_N,p_S,p_V,p_F,p_Q");
        assertThat(rows.stream().skip(1).filter(r -> !r.split(",", -1)[2].isEmpty())).hasSize(1987);
        String[] some = rows.get(100).split(",");
        double sum = 0;
        for (int i = 4; i < 9; i++) {
            sum += Double.parseDouble(some[i]);
        }
        assertThat(sum).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-5));
    }

    @Test
    void aRecordAndATableAreClassifiedAlike() throws Exception {
        Path data = SharedData.require("ludb").resolve("data");
        Path results = folder.resolve("classes");
        int status =
                PaperBeat.execute(
                        "classify", data.resolve("1").toString(), "--out", results.toString());
        assertThat(status).isZero();
        List<String> rows = Files.readAllLines(results.resolve("1").resolve("beats.csv"));
        assertThat(rows.size()).isGreaterThan(6);
        assertThat(rows.get(1)).endsWith("MACHINE").contains(",,");
    }

    @Test
    void whatIsMissingIsSaidInOneSentence() throws Exception {
        assertThat(
                        PaperBeat.execute(
                                "evaluate", "beats", "--data", folder.toString(), "--split", "DS3"))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8).strip())
                .contains("DS3")
                .doesNotContain("\tat ");
        assertThat(
                        PaperBeat.execute(
                                "train",
                                "--data",
                                folder.resolve("no").toString(),
                                "--out",
                                folder.resolve("m").toString()))
                .isEqualTo(1);
        assertThat(folder.resolve("m")).doesNotExist();
        assertThat(
                        PaperBeat.execute(
                                "train",
                                "--data",
                                folder.toString(),
                                "--paper-use",
                                "added,instead",
                                "--out",
                                folder.resolve("m").toString()))
                .isEqualTo(2);
        assertThat(
                        PaperBeat.execute(
                                "fine-tune",
                                "--data",
                                folder.resolve("no").toString(),
                                "--out",
                                folder.resolve("m").toString(),
                                "--epochs",
                                "0"))
                .isEqualTo(2);
        assertThat(PaperBeat.execute("classify", "nowhere", "--out", folder.toString()))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("\tat ");
    }
}
