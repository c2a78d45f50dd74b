#@ File (label = "Folder of the results", style = "directory") results
#@output Object table

// Heart rate and number of beats of each class on every page of a study. Research use only.
import ij.measure.ResultsTable
import java.nio.file.Files
import org.paperbeat.io.RecordJson
import org.paperbeat.pipeline.HeartRate

table = new ResultsTable()
records = Files.walk(results.toPath()).filter { it.fileName.toString() == "record.json" }.sorted().toList()
for (record in records) {
    page = RecordJson.read(record)
    beats = page.readingBeats()
    table.addRow()
    table.addValue("folder", results.toPath().relativize(record.parent).toString())
    table.addValue("beats", beats.size())
    table.addValue("heart_rate", HeartRate.perMinute(beats))
    for (name in ["N", "S", "V", "F", "Q"]) {
        table.addValue(name, beats.count { it.symbol()?.aami()?.name() == name })
    }
}
table.save(new File(results, "study-pages.csv").path)
