package org.paperbeat.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.Beat;
import org.sqlite.JDBC;

/**
 * {@code summary.sqlite}: tables {@code pages} and {@code beats} of a study for R, Python and SQL.
 * Missing values are NULL. The same pages in the same order give the same bytes.
 */
public final class StudyDatabase implements AutoCloseable {
    private static final String PAGES =
            "CREATE TABLE pages (page_id INTEGER PRIMARY KEY, image TEXT, page INTEGER, folder TEXT,"
                    + " status TEXT, quality REAL, layout TEXT, traces INTEGER,"
                    + " paper_speed_mm_s REAL, gain_mm_mv REAL, scales TEXT, beats INTEGER,"
                    + " heart_rate REAL, N INTEGER, S INTEGER, V INTEGER, F INTEGER, Q INTEGER,"
                    + " review INTEGER, model TEXT, message TEXT)";
    private static final String BEATS =
            "CREATE TABLE beats (page_id INTEGER REFERENCES pages, lead TEXT, beat INTEGER,"
                    + " time_s REAL, x_px REAL, y_px REAL, rr_prev_s REAL, rr_next_s REAL,"
                    + " symbol TEXT, aami TEXT, p_N REAL, p_S REAL, p_V REAL, p_F REAL, p_Q REAL,"
                    + " confidence REAL, quality REAL, review TEXT, source TEXT)";
    private static final int PAGE_COLUMNS = 21;
    private static final int BEAT_COLUMNS = 19;

    private final Connection connection;
    private final PreparedStatement pageRow;
    private final PreparedStatement beatRow;
    private int pages;

    /**
     * Makes a database.
     *
     * @param file replaced if it exists
     */
    public StudyDatabase(Path file) throws IOException {
        Files.deleteIfExists(file);
        try {
            // asked directly: a driver in a plugin's class loader is not known to DriverManager
            connection = new JDBC().connect(JDBC.PREFIX + file.toAbsolutePath(), new Properties());
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode=OFF");
                statement.execute("PRAGMA synchronous=OFF");
                connection.setAutoCommit(false);
                statement.execute(PAGES);
                statement.execute(BEATS);
            }
            pageRow = insert("pages", PAGE_COLUMNS);
            beatRow = insert("beats", BEAT_COLUMNS);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private PreparedStatement insert(String table, int columns) throws SQLException {
        String marks = "?" + ", ?".repeat(columns - 1);
        return connection.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")");
    }

    /** Adds a page and its heartbeats. */
    public void add(StudyPage page, List<Beat> beats) throws IOException {
        try {
            pages++;
            addPage(page);
            for (Beat beat : beats) {
                addBeat(beat);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void addPage(StudyPage p) throws SQLException {
        Row row = new Row(pageRow);
        row.add(pages).add(p.image()).add(p.page()).add(p.folder()).add(p.status().name());
        row.add(p.quality()).add(p.layout()).add(p.traces()).add(p.paperSpeed()).add(p.gain());
        row.add(p.scales()).add(p.beats()).add(p.heartRate());
        for (AamiClass aami : AamiClass.values()) {
            row.add(p.count(aami));
        }
        row.add(p.review()).add(p.model()).add(p.message());
        pageRow.executeUpdate();
    }

    private void addBeat(Beat b) throws SQLException {
        Row row = new Row(beatRow);
        row.add(pages).add(b.trace()).add(b.number()).add(b.timeSeconds());
        row.add(b.xPx()).add(b.yPx()).add(b.rrPrevSeconds()).add(b.rrNextSeconds());
        row.add(b.symbol() == null ? "" : b.symbol().code());
        row.add(b.symbol() == null ? "" : b.symbol().aami().name());
        for (AamiClass aami : AamiClass.values()) {
            row.add(b.classification() == null ? Double.NaN : b.classification().probability(aami));
        }
        row.add(b.classification() == null ? Double.NaN : b.classification().confidence());
        row.add(b.quality());
        row.add(b.review().stream().map(Enum::name).sorted().collect(Collectors.joining(";")));
        row.add(b.source().name());
        beatRow.executeUpdate();
    }

    /** Fills a statement's parameters one after the other. */
    private static final class Row {
        private final PreparedStatement statement;
        private int column;

        Row(PreparedStatement statement) {
            this.statement = statement;
        }

        Row add(int value) throws SQLException {
            statement.setInt(++column, value);
            return this;
        }

        Row add(double value) throws SQLException {
            column++;
            if (Double.isNaN(value)) {
                statement.setNull(column, Types.REAL);
            } else {
                statement.setDouble(column, value);
            }
            return this;
        }

        Row add(String value) throws SQLException {
            column++;
            if (value.isEmpty()) {
                statement.setNull(column, Types.VARCHAR);
            } else {
                statement.setString(column, value);
            }
            return this;
        }
    }

    @Override
    public void close() throws IOException {
        try (connection;
                pageRow;
                beatRow) {
            connection.commit();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
