package org.paperbeat.io;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paperbeat.io.WfdbHeader.WfdbSignal;
import org.paperbeat.model.EcgException;

/** Parses the text of a WFDB header file (WFDB Applications Guide, header(5)). */
final class WfdbHeaderParser {
    private static final double DEFAULT_RATE_HZ = 250;
    private static final double DEFAULT_ADC_PER_UNIT = 200;
    private static final Pattern FORMAT =
            Pattern.compile("(\\d+)(?:x(\\d+))?(?::(\\d+))?(?:\\+(\\d+))?");
    private static final Pattern GAIN =
            Pattern.compile("([-+.0-9eE]+)(?:\\((-?\\d+)\\))?(?:/(\\S+))?");

    private final String fileName;

    WfdbHeaderParser(String fileName) {
        this.fileName = fileName;
    }

    WfdbHeader parse(String text) {
        WfdbHeaderLines header = WfdbHeaderLines.of(text);
        List<String> lines = header.lines();
        if (lines.isEmpty()) {
            throw bad("it is empty");
        }
        String[] first = lines.get(0).split("\\s+");
        if (first.length < 2) {
            throw bad("its first line does not name a record and a number of signals");
        }
        if (first[0].contains("/")) {
            throw new EcgException(
                    "wfdb",
                    "The record in "
                            + fileName
                            + " is a segment that consists of segments, which"
                            + " is no WFDB record.",
                    "");
        }
        int count = integer(first[1], "number of signals");
        if (count < 1 || count > 1000) {
            throw bad("it names " + count + " signals");
        }
        if (lines.size() < count + 1) {
            throw bad("it names " + count + " signals but describes " + (lines.size() - 1));
        }
        List<WfdbSignal> signals = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            signals.add(signal(lines.get(i)));
        }
        return new WfdbHeader(first[0], rate(first), samples(first), signals, header.comments());
    }

    double rate(String[] first) {
        if (first.length < 3) {
            return DEFAULT_RATE_HZ;
        }
        double rate = number(first[2].split("[/(]")[0], "sampling rate");
        if (!(rate > 0) || Double.isInfinite(rate)) {
            throw bad("its sampling rate is " + first[2]);
        }
        return rate;
    }

    private long samples(String[] first) {
        if (first.length < 4) {
            return 0;
        }
        try {
            return Math.max(0, Long.parseLong(first[3]));
        } catch (NumberFormatException e) {
            throw bad("its number of samples is \"" + first[3] + "\"");
        }
    }

    private WfdbSignal signal(String line) {
        String[] f = line.split("\\s+", 9);
        if (f.length < 2) {
            throw bad("the line \"" + line + "\" does not name a file and a format");
        }
        Matcher format = FORMAT.matcher(f[1]);
        if (!format.matches()) {
            throw bad("\"" + f[1] + "\" is no signal format");
        }
        if (format.group(2) != null && !format.group(2).equals("1")) {
            throw new EcgException(
                    "wfdb",
                    "The signals in "
                            + fileName
                            + " have different sampling rates, which"
                            + " PaperBeat does not read.",
                    "Convert the record to one rate first.");
        }
        Matcher gain = GAIN.matcher(f.length > 2 ? f[2] : "0");
        if (!gain.matches()) {
            throw bad("\"" + f[2] + "\" is no gain");
        }
        double adcPerUnit = number(gain.group(1), "gain");
        int adcZero = f.length > 4 ? integer(f[4], "ADC zero") : 0;
        return new WfdbSignal(
                f[0],
                integer(format.group(1), "format"),
                format.group(3) == null ? 0 : integer(format.group(3), "skew"),
                format.group(4) == null ? 0 : integer(format.group(4), "byte offset"),
                adcPerUnit == 0 ? DEFAULT_ADC_PER_UNIT : adcPerUnit,
                gain.group(2) == null ? adcZero : integer(gain.group(2), "baseline"),
                gain.group(3) == null ? "mV" : gain.group(3),
                adcZero,
                f.length > 5 ? Integer.valueOf(integer(f[5], "initial value")) : null,
                f.length > 6 ? Integer.valueOf(integer(f[6], "checksum")) : null,
                f.length > 8 ? f[8].strip() : "");
    }

    int integer(String s, String what) {
        try {
            return Integer.parseInt(s);
        } catch (NumberFormatException e) {
            throw bad("its " + what + " is \"" + s + "\"");
        }
    }

    private double number(String s, String what) {
        try {
            return Double.parseDouble(s);
        } catch (NumberFormatException e) {
            throw bad("its " + what + " is \"" + s + "\"");
        }
    }

    EcgException bad(String why) {
        return new EcgException(
                "wfdb",
                "The file " + fileName + " is no WFDB header: " + why + ".",
                "Give the .hea file of a WFDB record.");
    }
}
