#@ File (label = "Folder of the results", style = "directory") results
#@output Object table

# Heart rate and number of beats of each class on every page of a study. Research use only.
import os
from ij.measure import ResultsTable
from java.nio.file import Paths
from org.paperbeat.io import RecordJson
from org.paperbeat.pipeline import HeartRate

table = ResultsTable()
root = results.getPath()
for folder, folders, files in sorted(os.walk(root)):
    if "record.json" in files:
        page = RecordJson.read(Paths.get(folder, "record.json"))
        beats = page.readingBeats()
        table.addRow()
        table.addValue("folder", os.path.relpath(folder, root))
        table.addValue("beats", len(beats))
        table.addValue("heart_rate", HeartRate.perMinute(beats))
        for name in ["N", "S", "V", "F", "Q"]:
            same = [b for b in beats if b.symbol() and b.symbol().aami().name() == name]
            table.addValue(name, len(same))
table.save(os.path.join(root, "study-pages.csv"))
