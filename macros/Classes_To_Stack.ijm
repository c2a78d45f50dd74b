// Makes a stack of all pages of a study with the classes of their heartbeats drawn on them, from the
// overlay.png of each page; File > Save As > AVI... makes a movie of it. Research use only.
// Argument: the folder of the results, then the file to write, one per line; none = ask for them.
var results, target;
lines = split(getArgument(), "\n");
if (lines.length == 2) {
    results = lines[0];
    target = lines[1];
} else {
    results = getDirectory("Folder of the results");
    target = results + "classes.tif";
}
if (!endsWith(results, File.separator))
    results = results + File.separator;
setBatchMode(true);
found = pages("");
if (found == "")
    exit("There is no digitized page in " + results);
places = split(found, "\n");
width = 1;
height = 1;
for (i = 0; i < places.length; i++) {
    open(results + places[i] + "overlay.png");
    width = maxOf(width, getWidth());
    height = maxOf(height, getHeight());
    close();
}
newImage("Classes", "RGB white", width, height, places.length);
stack = getImageID();
for (i = 0; i < places.length; i++) {
    open(results + places[i] + "overlay.png");
    w = getWidth();
    h = getHeight();
    run("Select All");
    run("Copy");
    close();
    selectImage(stack);
    setSlice(i + 1);
    makeRectangle(0, 0, w, h);
    run("Paste");
    setMetadata("Label", replace(places[i], "/", " "));
}
run("Select None");
saveAs("Tiff", target);

function pages(place) {
    found = "";
    names = getFileList(results + place);
    for (i = 0; i < names.length; i++) {
        if (endsWith(names[i], "/"))
            found = found + pages(place + names[i]);
        else if (names[i] == "overlay.png")
            found = found + place + "\n";
    }
    return found;
}
