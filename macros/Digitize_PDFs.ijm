// Digitizes every page of every PDF in a folder and the folders in it. Research use only.
// Argument: the folder, then the folder for the results, one per line; none = ask for them.

// How the pages are read and what is written; docs/macro-options.md lists all.
options = "pdf_resolution=200 classify=true";
lines = split(getArgument(), "\n");
if (lines.length == 2) {
    folder = lines[0];
    results = lines[1];
} else {
    folder = getDirectory("Folder with PDFs");
    results = getDirectory("Folder for the results");
}
if (endsWith(folder, File.separator))
    folder = substring(folder, 0, lengthOf(folder) - 1);
run("Batch Digitize...", "more_inputs=[" + folder + "/**.pdf] results_folder=[" + results + "] " + options);
for (i = 0; i < nResults; i++)
    print(getResultString("image", i) + " page " + getResult("page", i) + ": " + getResultString("status", i));
