// Digitizes one page of a paper ECG and classifies its heartbeats. Research use only.
// Argument: path of the page; none = the image that is open.

// How the page is read; docs/macro-options.md lists all options.
options = "layout=auto paper_speed=auto gain=auto classify=true show_plot=false";
path = getArgument();
if (path != "")
    open(path);
run("Digitize Paper ECG...", options);
