// Digitizes every page in a folder. Research use only.
// Argument: the folder; none = ask for it.
folder = getArgument();
if (folder == "")
    folder = getDirectory("Folder with pages");
if (!endsWith(folder, File.separator))
    folder = folder + File.separator;
setBatchMode(true);
names = getFileList(folder);
for (i = 0; i < names.length; i++) {
    name = toLowerCase(names[i]);
    if (endsWith(name, ".png") || endsWith(name, ".jpg") || endsWith(name, ".tif")) {
        open(folder + names[i]);
        run("Digitize Paper ECG...", "classify=true all_slices=true show_plot=false");
        close();
    }
}
