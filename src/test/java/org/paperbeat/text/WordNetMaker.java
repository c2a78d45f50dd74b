package org.paperbeat.text;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Makes the letter tables of this package from the fonts of the machine it runs on: {@code
 * WordNetMaker names|scales OUT_FILE [WINDOWS [START_FILE]]}. The command and the fonts used stand
 * in NOTES.md.
 */
final class WordNetMaker {
    private static final int BATCH = 32;

    private WordNetMaker() {}

    public static void main(String[] args) throws IOException {
        boolean names = args[0].equals("names");
        int windows = args.length > 2 ? Integer.parseInt(args[2]) : 400_000;
        WordSample train = names ? names(args.length) : scales(1);
        WordSample test = names ? names(99) : scales(99);
        int width = names ? LeadNameReader.WINDOW_WIDTH : ScaleTextReader.WINDOW_WIDTH;
        WordNetTraining net = new WordNetTraining(16, width, 8, 16, 48, train.words, 5);
        boolean goOn = args.length > 3;
        if (goOn) {
            net.copy(WordNetTest.read(Path.of(args[3])));
        }
        System.out.println(train.fontCount() + " font families");
        double loss = 0;
        long start = System.nanoTime();
        int steps = windows / BATCH;
        for (int s = 1; s <= steps; s++) {
            double rate =
                    (goOn ? 0.0006 : 0.0015) * 0.5 * (1 + Math.cos(Math.PI * s / steps)) + 1e-5;
            for (int b = 0; b < BATCH; b++) {
                loss += net.accumulate(train.next(), train.label(), 1);
            }
            net.update(rate, BATCH);
            if (s % 1000 == 0) {
                System.out.printf(
                        "%d windows, loss %.4f, %.0f s%n",
                        s * BATCH, loss / (1000.0 * BATCH), (System.nanoTime() - start) / 1e9);
                loss = 0;
            }
            if (s % 4000 == 0) {
                write(net, Path.of(args[1]));
            }
        }
        write(net, Path.of(args[1]));
        report(WordNetTest.read(Path.of(args[1])), test);
    }

    static WordSample names(long seed) {
        LinkedHashMap<String, List<String>> w = new LinkedHashMap<>();
        w.put("", List.of());
        w.put("I", List.of("I", "I", "\u2160"));
        w.put("II", List.of("II", "II", "II", "\u2161", "I I"));
        w.put("III", List.of("III", "III", "III", "\u2162", "I I I"));
        for (String l : List.of("R", "L", "F")) {
            w.put(
                    "aV" + l,
                    List.of(
                            "aV" + l,
                            "aV" + l,
                            "AV" + l,
                            "av" + l,
                            "AV" + l,
                            "aV" + l.toLowerCase()));
        }
        for (int i = 1; i <= 6; i++) {
            w.put("V" + i, List.of("V" + i, "V" + i, "V" + i, "v" + i, "V " + i));
        }
        w.put("-aVR", List.of("-aVR", "\u2212aVR", "-AVR", "- aVR"));
        return new WordSample(
                w,
                List.of(
                        "V", "aV", "VR", "VF", "VL", "R", "L", "F", "a", "l", "/", "IV", "IIII",
                        "VI", "V7", "V8", "V9", "VE", "N", "M", "H", "T", "E", "25", "10", "mm",
                        "mV", "ID", "Hz", "1", "2", "3", "4", "5", "6", "W", "U", "Y", "11", "VV",
                        "AV", "AVE", "X", "Z", "-", "--", ".", "(", "[", "|", "J", "P", "A", "4V",
                        "1V", "RV", "Ill", "lV"),
                16,
                LeadNameReader.WINDOW_WIDTH,
                true,
                seed);
    }

    static WordSample scales(long seed) {
        LinkedHashMap<String, List<String>> w = new LinkedHashMap<>();
        w.put("", List.of());
        for (String v : List.of("12.5", "25", "50")) {
            w.put(v + " mm/s", ways(v, "mm/s", "mm/sec", "mm/Sec", "MM/S", "mm/SEC"));
        }
        for (String v : List.of("5", "10", "20")) {
            w.put(v + " mm/mV", ways(v, "mm/mV", "mm/mv", "mm/mV.", "MM/MV", "mm/mV,"));
        }
        return new WordSample(
                w,
                List.of(
                        "mm/s",
                        "mm/mV",
                        "40 Hz",
                        "0.67~25Hz",
                        "25Hz",
                        "50 Hz",
                        "AC50",
                        "35mm/s",
                        "15 mm/s",
                        "100 mm/s",
                        "75 mm/s",
                        "25 mm",
                        "50 ms",
                        "10 mV",
                        "25 mV",
                        "0.5-40 Hz",
                        "150 Hz",
                        "mmHg",
                        "cm",
                        "kg",
                        "120/80 mmHg",
                        "25 min",
                        "2.5 s",
                        "10 s",
                        "4*2.5s+1r",
                        "25 cm/s",
                        "5 mm",
                        "12SL",
                        "Name:",
                        "Date:",
                        "ID: 25",
                        "60 Hz",
                        "m/s",
                        "/mV",
                        "AC50",
                        "AC 50",
                        "AC60",
                        "C50",
                        "50",
                        "25",
                        "10",
                        "Technician :",
                        "Medication:",
                        "Years",
                        "Male",
                        "Height: 150 cm",
                        "Weight: 70 kg",
                        "Date: 1987-06-28, 16:56:02",
                        "Age: 73 yrs",
                        "Sex: Female",
                        "Diagnosis Information",
                        "0.67~100Hz",
                        "HR 75 bpm",
                        "PR 156 ms",
                        "QT/QTc 380/420 ms",
                        "Unconfirmed",
                        "F 50~ 0.5-40 Hz",
                        "Speed:",
                        "Gain:",
                        "Limb:",
                        "Chest:",
                        "225mm/s",
                        "110mm/mV",
                        "30 mm/mV",
                        "15 mm/mV",
                        "40 mm/mV",
                        "1 mV",
                        "21 mm/s",
                        "mm/mV 25"),
                16,
                ScaleTextReader.WINDOW_WIDTH,
                false,
                seed);
    }

    private static List<String> ways(String value, String... units) {
        List<String> all = new java.util.ArrayList<>();
        for (String unit : units) {
            all.add(value + " " + unit);
            all.add(value + unit);
            if (!value.contains(".")) {
                all.add(value + ".0 " + unit);
                all.add(value + ",0 " + unit);
            } else {
                all.add(value.replace('.', ',') + " " + unit);
            }
        }
        return all;
    }

    private static void write(WordNetTraining net, Path file) throws IOException {
        WordNet n = net.network();
        try (OutputStream raw = Files.newOutputStream(file);
                DataOutputStream out =
                        new DataOutputStream(new java.io.BufferedOutputStream(raw))) {
            out.writeInt(WordNet.MAGIC);
            for (int v :
                    new int[] {n.height, n.width, n.first, n.second, n.hidden, n.words.size()}) {
                out.writeInt(v);
            }
            for (String word : n.words) {
                out.writeUTF(word);
            }
            for (float[] p : n.parameters) {
                float max = 1e-9f;
                for (float v : p) {
                    max = Math.max(max, Math.abs(v));
                }
                float step = max / 32767;
                out.writeFloat(step);
                for (float v : p) {
                    out.writeShort(Math.round(v / step));
                }
            }
        }
    }

    private static void report(WordNet net, WordSample test) {
        int n = 20_000;
        int[][] confusion = new int[test.words.size()][test.words.size()];
        for (int i = 0; i < n; i++) {
            float[] log = net.logProbabilities(test.next());
            int best = 0;
            for (int k = 1; k < log.length; k++) {
                best = log[k] > log[best] ? k : best;
            }
            confusion[test.label()][best]++;
        }
        int right = 0;
        for (int t = 0; t < confusion.length; t++) {
            right += confusion[t][t];
            System.out.printf(
                    "%-12s %s%n", test.words.get(t), java.util.Arrays.toString(confusion[t]));
        }
        System.out.printf("right %.4f%n", right / (double) n);
    }
}
