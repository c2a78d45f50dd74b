// Digitizes a page step by step and writes its signals as CSV and WFDB. Research use only.
// Between two steps a person, or a macro, may correct what was found: draw a line over 100 mm of
// the grid and calibrate with known_length=100; rename or move a lead's box in the overlay.
// Argument: path of the page, then the folder to write to, one per line; none = ask for them.
lines = split(getArgument(), "\n");
if (lines.length == 2) {
    open(lines[0]);
    folder = lines[1];
} else {
    folder = getDirectory("Folder to write to");
}
run("Calibrate Grid...", "paper_speed=25 gain=10");
run("Crop Leads...", "layout=auto");
run("Extract Traces...", "show_plot=false");
run("Classify Beats...", "every_trace=false");
run("Export Signals...", "folder=[" + folder + "] wfdb=true samples=true");
