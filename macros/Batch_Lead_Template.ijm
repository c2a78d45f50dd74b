// Digitizes a folder of pages of one form with the lead boxes of one page, which a person drew,
// moved or renamed. Each page is calibrated by itself. Research use only.
// Argument: record.json of that page, the folder, the folder for the results, one per line;
// none = ask for them.

// How the pages are read and what is written; docs/macro-options.md lists all.
options = "classify=true summary=true threads=0";
lines = split(getArgument(), "\n");
if (lines.length == 3) {
    record = lines[0];
    folder = lines[1];
    results = lines[2];
} else {
    record = File.openDialog("record.json of the page with the lead boxes");
    folder = getDirectory("Folder with pages");
    results = getDirectory("Folder for the results");
}
run("Batch Digitize...", "input_folder=[" + folder + "] results_folder=[" + results + "] regions_record=[" + record + "] " + options);
