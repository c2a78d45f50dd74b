package org.paperbeat.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.paperbeat.io.ReportCsv;
import org.paperbeat.model.PageStatus;

/**
 * How a run ended.
 *
 * @param rows of the report, those of this run's pages
 * @param kept pages whose results of an earlier run were still right
 * @param redone pages whose results of an earlier run were not, by reason
 * @param cancelled whether it was stopped
 */
public record BatchResult(
        List<ReportCsv.Row> rows, int kept, Map<String, Integer> redone, boolean cancelled) {
    private static final int NAMED = 5;

    public BatchResult {
        rows = List.copyOf(rows);
        redone = Map.copyOf(redone);
    }

    /** Pages of a status. */
    public int count(PageStatus status) {
        return (int) rows.stream().filter(r -> r.status() == status).count();
    }

    /** Which pages failed, in a sentence; empty if none did. */
    public Optional<String> failure() {
        List<String> failed =
                rows.stream()
                        .filter(r -> r.status() == PageStatus.FAILED)
                        .map(r -> r.image() + (r.page() > 1 ? " page " + r.page() : ""))
                        .toList();
        if (failed.isEmpty()) {
            return Optional.empty();
        }
        String more = failed.size() > NAMED ? " and " + (failed.size() - NAMED) + " more" : "";
        String names = failed.stream().limit(NAMED).collect(Collectors.joining(", "));
        return Optional.of(
                failed.size()
                        + (failed.size() == 1 ? " page of " : " pages of ")
                        + rows.size()
                        + " failed: "
                        + names
                        + more
                        + ". report.csv says why.");
    }

    /** Which results of an earlier run were made anew and why, in a sentence; empty if none. */
    public Optional<String> remade() {
        if (redone.isEmpty()) {
            return Optional.empty();
        }
        int pages = redone.values().stream().mapToInt(Integer::intValue).sum();
        String reasons =
                redone.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(e -> e.getKey() + " (" + e.getValue() + ")")
                        .collect(Collectors.joining("; "));
        return Optional.of(
                pages + (pages == 1 ? " page" : " pages") + " digitized anew: " + reasons + ".");
    }
}
