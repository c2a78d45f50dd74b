// Digitizes every page in a folder. Research use only.
// Argument: the folder; none = ask for it.

// How the pages are read; docs/macro-options.md lists all options.
options = "layout=auto paper_speed=auto gain=auto classify=true all_slices=true show_plot=false";
// Kinds of files that are opened.
var endings = newArray(".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp");
folder = getArgument();
if (folder == "")
    folder = getDirectory("Folder with pages");
if (!endsWith(folder, File.separator))
    folder = folder + File.separator;
setBatchMode(true);
names = getFileList(folder);
for (i = 0; i < names.length; i++) {
    if (isPage(toLowerCase(names[i]))) {
        open(folder + names[i]);
        run("Digitize Paper ECG...", options);
        close();
    }
}

function isPage(name) {
    for (k = 0; k < endings.length; k++)
        if (endsWith(name, endings[k]))
            return true;
    return false;
}
