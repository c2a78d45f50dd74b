// Names a heartbeat of a page, lets the classifier learn from the page, and asks the new model.
// Arguments: the page, then the folder for the new model, one per line; none = the image that is
// open, and ask for the folder. Learn from many corrected pages in earnest. Research use only.
lines = split(getArgument(), "\n");
if (lines.length == 2) {
    open(lines[0]);
    model = lines[1];
} else {
    model = getDirectory("Folder for the new model");
}
run("Digitize Paper ECG...", "layout=auto paper_speed=auto gain=auto classify=true");
at = getResult("time_s", 2);
run("Edit Beat...", "edit=label beat_at=" + at + " symbol=V");
pages = Property.get("PaperBeat.folder");
run("Fine-tune Classifier...", "data_folder=[" + pages + "] output_folder=[" + model + "] head_only=true epochs=3");
run("Classify Beats...", "model_folder=[" + model + "]");
print("The beat at " + at + " s is " + getResultString("aami", 2) + " (" + getResultString("source", 2) + "); model in " + model);
run("Explain Beat");
