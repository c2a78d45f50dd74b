// Classifies the heartbeats of a digitized page again, with another model; traces and everything a
// person corrected stay. Research use only.
// Argument: the page, then the folder of the model, one per line; none = the image that is open,
// and ask for the model.
lines = split(getArgument(), "\n");
if (lines.length == 2) {
    open(lines[0]);
    model = lines[1];
} else {
    model = getDirectory("Folder of the model");
}
run("Classify Beats...", "model_folder=[" + model + "]");
for (i = 0; i < nResults; i++)
    print(getResultString("lead", i) + " " + getResult("time_s", i) + " s: " + getResultString("aami", i));
