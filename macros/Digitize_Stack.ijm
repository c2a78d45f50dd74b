// Digitizes all slices of a stack, one page each. Research use only.
// Argument: path of the stack; none = the image that is open.
path = getArgument();
if (path != "")
    open(path);
run("Digitize Paper ECG...", "all_slices=true show_plot=false");
print(nSlices + " pages, " + Overlay.size + " elements drawn");
