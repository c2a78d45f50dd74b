// Writes the rhythm strips alone: for each digitized page a file <page>-rhythm.csv with the time
// and the columns of signals.csv whose names end in _rhythm. Research use only.
// Argument: the folder of the results, then the folder to write to, one per line; none = ask.
var results, target;
lines = split(getArgument(), "\n");
if (lines.length == 2) {
    results = lines[0];
    target = lines[1];
} else {
    results = getDirectory("Folder of the results");
    target = getDirectory("Folder to write to");
}
if (!endsWith(results, File.separator))
    results = results + File.separator;
if (!endsWith(target, File.separator))
    target = target + File.separator;
File.makeDirectory(target);
visit("");

function visit(place) {
    names = getFileList(results + place);
    for (i = 0; i < names.length; i++) {
        if (endsWith(names[i], "/"))
            visit(place + names[i]);
        else if (names[i] == "signals.csv")
            export(place);
    }
}

function export(place) {
    rows = split(File.openAsString(results + place + "signals.csv"), "\n");
    heads = split(rows[0], ",");
    wanted = "0";
    for (c = 1; c < heads.length; c++)
        if (endsWith(heads[c], "_rhythm"))
            wanted = wanted + "," + c;
    columns = split(wanted, ",");
    if (columns.length < 2)
        return;
    text = "";
    for (r = 0; r < rows.length; r++) {
        // split() passes over empty cells, so they are marked first
        cells = split(replace(replace(rows[r] + ",", ",,", ", ,"), ",,", ", ,"), ",");
        line = cells[0];
        filled = false;
        for (k = 1; k < columns.length; k++) {
            cell = String.trim(cells[parseInt(columns[k])]);
            filled = filled || cell != "";
            line = line + "," + cell;
        }
        if (filled)
            text = text + line + "\n";
    }
    name = replace(substring(place, 0, lengthOf(place) - 1), "/", "_");
    File.saveString(text, target + name + "-rhythm.csv");
}
