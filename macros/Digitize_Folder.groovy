#@ File (label = "Folder with pages", style = "directory") folder
#@ File (label = "Folder for the results", style = "directory") results
#@ CommandService command
#@output Object report

// Digitizes every page in a folder and the folders in it. Research use only.
import org.paperbeat.command.BatchDigitize

done = command.run(BatchDigitize, true, "input_folder", folder, "results_folder", results).get()
report = done.getOutput("report")
for (row in 0..<report.size()) {
    println report.getStringValue("image", row) + ": " + report.getStringValue("status", row)
}
