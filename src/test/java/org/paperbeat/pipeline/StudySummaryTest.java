package org.paperbeat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.paperbeat.io.Checksum;
import org.paperbeat.io.RecordJson;
import org.paperbeat.io.ReportCsv;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.PageStatus;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.scripts.StudyFolder;

@Timeout(120)
class StudySummaryTest {
    private static final List<String> FILES =
            List.of("summary.html", "summary.csv", "summary.sqlite");

    @TempDir static Path out;

    @BeforeAll
    static void digitize() throws IOException {
        StudyFolder.make(out, "3x4-red.png", "strips.tif");
        Path report = out.resolve("report.csv");
        List<ReportCsv.Row> rows = ReportCsv.read(report);
        rows.set(
                0,
                new ReportCsv.Row(
                        rows.get(0).image(),
                        1,
                        PageStatus.WARNING,
                        1,
                        13,
                        12,
                        0.9,
                        "Look <here>."));
        rows.add(
                new ReportCsv.Row(
                        "<script>x.png",
                        1,
                        PageStatus.FAILED,
                        1,
                        0,
                        0,
                        Double.NaN,
                        "It is a \"cat\"."));
        Files.writeString(report, ReportCsv.text(rows));
        StudySummary.write(out, StageMonitor.NONE);
    }

    @Test
    void thePageShowsCountsWorstPagesAndEctopy() throws IOException {
        String html = Files.readString(out.resolve("summary.html"));
        assertThat(html).contains("5 pages", "Research use only", "Quality of pages", "Ectopic");
        assertThat(html).contains("data:image/jpeg;base64,", "Look &lt;here&gt;.");
        assertThat(html).contains("It is a \"cat\".").doesNotContain("<script>");
    }

    @Test
    void thePageNeedsNothingElse() throws IOException {
        String html = Files.readString(out.resolve("summary.html"));
        assertThat(html).doesNotContain("http://", "https://", "<link", "<script", "url(");
        Pattern reference = Pattern.compile("(?:src|href)=\"([^\"]{0,60})");
        assertThat(reference.matcher(html).results().map(r -> r.group(1)).toList())
                .isNotEmpty()
                .allMatch(r -> r.startsWith("data:") || r.startsWith("./"));
        List<String> links =
                Pattern.compile("href=\"./([^\"]*)")
                        .matcher(html)
                        .results()
                        .map((MatchResult r) -> r.group(1))
                        .toList();
        assertThat(links).allMatch(link -> Files.exists(out.resolve(link)));
    }

    @Test
    void tableAndDatabaseHoldTheSame() throws IOException, SQLException {
        Digitization page = RecordJson.read(out.resolve("3x4-red/record.json"));
        List<String> rows = Files.readAllLines(out.resolve("summary.csv"));
        assertThat(rows).hasSize(6);
        assertThat(rows.get(1)).startsWith("3x4-red.png,1,3x4-red,WARNING,");
        try (Connection base =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + out.resolve("summary.sqlite"));
                Statement statement = base.createStatement();
                ResultSet found =
                        statement.executeQuery(
                                "SELECT count(*), p.beats, sum(b.aami = 'V'), p.V FROM pages p JOIN"
                                        + " beats b USING (page_id) WHERE folder = '3x4-red'")) {
            assertThat(found.getInt(1)).isEqualTo(page.beats().size());
            assertThat(found.getInt(2)).isEqualTo(page.readingBeats().size());
            assertThat(found.getInt(3)).isEqualTo(found.getInt(4));
        }
    }

    @Test
    void theSameResultsGiveTheSameBytes() throws IOException {
        List<String> before = sums();
        StudySummary.write(out, StageMonitor.NONE);
        assertThat(sums()).isEqualTo(before);
    }

    private static List<String> sums() throws IOException {
        List<String> sums = new java.util.ArrayList<>();
        for (String name : FILES) {
            sums.add(Checksum.sha256(out.resolve(name)));
        }
        return sums;
    }

    @Test
    void aFolderWithoutReportIsRefused(@TempDir Path empty) {
        assertThatThrownBy(() -> StudySummary.write(empty, StageMonitor.NONE))
                .isInstanceOf(EcgException.class)
                .hasMessageContaining("no report.csv");
    }
}
