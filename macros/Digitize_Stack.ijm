// Digitizes all slices of a stack, one page each. Research use only.
// Argument: path of the stack; none = the image that is open.

// How the page is read; docs/macro-options.md lists all options.
options = "all_slices=true show_plot=false";
path = getArgument();
if (path != "")
    open(path);
run("Digitize Paper ECG...", options);
print(nSlices + " pages, " + Overlay.size + " elements drawn");
