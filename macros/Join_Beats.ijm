// Joins the beats.csv of all pages of a study: study-beats.csv holds every heartbeat with its page,
// study-pages.csv a row per page with heart rate and number of beats of each class. The rows per
// page are also the Results table. Heart rate and counts are those of each page's reading trace;
// with the beats of all traces listed (every_trace=true), the others are joined, not counted.
// Research use only.
// Argument: the folder of the results; none = ask for it.
var results, first;
results = getArgument();
if (results == "")
    results = getDirectory("Folder of the results");
if (!endsWith(results, File.separator))
    results = results + File.separator;
run("Clear Results");
File.saveString("", results + "study-beats.csv");
File.saveString("folder,beats,heart_rate,N,S,V,F,Q,review\n", results + "study-pages.csv");
first = true;
visit("");

function visit(place) {
    names = Array.sort(getFileList(results + place));
    for (i = 0; i < names.length; i++) {
        if (endsWith(names[i], "/"))
            visit(place + names[i]);
        else if (names[i] == "beats.csv")
            join(place);
    }
}

function join(place) {
    rows = split(File.openAsString(results + place + "beats.csv"), "\n");
    name = substring(place, 0, maxOf(0, lengthOf(place) - 1));
    if (indexOf(name, ",") >= 0 || indexOf(name, "\"") >= 0)
        name = "\"" + replace(name, "\"", "\"\"") + "\"";
    reading = readingTrace(place);
    n = 0;
    text = "";
    if (first)
        text = "folder," + rows[0] + "\n";
    first = false;
    classes = newArray("N", "S", "V", "F", "Q");
    counts = newArray(5);
    review = 0;
    start = NaN;
    end = NaN;
    for (r = 1; r < rows.length; r++) {
        text = text + name + "," + rows[r] + "\n";
        cells = filled(rows[r]);
        if (reading == "" || cells[1] == reading) {
            n++;
            for (k = 0; k < 5; k++)
                if (cells[9] == classes[k])
                    counts[k] = counts[k] + 1;
            if (cells[17] != "")
                review++;
            if (n == 1)
                start = parseFloat(cells[3]);
            end = parseFloat(cells[3]);
        }
    }
    rate = "";
    if (n > 1)
        rate = d2s(60 * (n - 1) / (end - start), 1);
    line = name + "," + n + "," + rate;
    for (k = 0; k < 5; k++)
        line = line + "," + counts[k];
    if (text != "")
        File.append(substring(text, 0, lengthOf(text) - 1), results + "study-beats.csv");
    File.append(line + "," + review, results + "study-pages.csv");
    row = nResults;
    setResult("folder", row, name);
    setResult("beats", row, n);
    setResult("heart_rate", row, rate);
    for (k = 0; k < 5; k++)
        setResult(classes[k], row, counts[k]);
    setResult("review", row, review);
}

// split() passes over empty cells, so they are marked first
function filled(row) {
    cells = split(replace(replace(row + ",", ",,", ", ,"), ",,", ", ,"), ",");
    for (c = 0; c < cells.length; c++)
        cells[c] = String.trim(cells[c]);
    return cells;
}

// name of the trace whose beats count, from the page's record; "" = all of them
function readingTrace(place) {
    if (!File.exists(results + place + "record.json"))
        return "";
    record = File.openAsString(results + place + "record.json");
    key = "\"readingTrace\" : \"";
    start = indexOf(record, key);
    if (start < 0)
        return "";
    start = start + lengthOf(key);
    return substring(record, start, indexOf(record, "\"", start));
}
