#@ File (label = "Folder with pages", style = "directory") folder
#@ File (label = "Folder for the results", style = "directory") results
#@ CommandService command
#@output Object report

# Digitizes every page in a folder and the folders in it. Research use only.
from org.paperbeat.command import BatchDigitize

done = command.run(BatchDigitize, True, ["input_folder", folder, "results_folder", results]).get()
report = done.getOutput("report")
for row in range(report.size()):
    print(report.getStringValue("image", row) + ": " + report.getStringValue("status", row))
