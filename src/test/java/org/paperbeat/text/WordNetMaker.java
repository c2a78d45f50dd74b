package org.paperbeat.text;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * Makes the letter tables of this package from the fonts of the machine it runs on: {@code
 * WordNetMaker OUT_FILE [WINDOWS [START_FILE]]} for whole lead names, {@code WordNetMaker letters
 * OUT_FILE [WINDOWS [START_FILE]]} for the letters of scales. The commands and fonts used stand in
 * NOTES.md.
 */
final class WordNetMaker {
    private static final int BATCH = 32;
    private static final String LETTERS = "letters";

    private WordNetMaker() {}

    public static void main(String[] args) throws IOException {
        if (args.length > 1 && args[0].equals(LETTERS)) {
            letters(
                    Path.of(args[1]),
                    args.length > 2 ? Integer.parseInt(args[2]) : 400_000,
                    args.length > 3 ? Path.of(args[3]) : null);
            return;
        }
        int windows = args.length > 1 ? Integer.parseInt(args[1]) : 400_000;
        WordSample train = names(args.length);
        WordSample test = names(99);
        int width = LeadNameReader.WINDOW_WIDTH;
        WordNetTraining net = new WordNetTraining(16, width, 8, 16, 48, train.words, 5);
        boolean goOn = args.length > 2;
        if (goOn) {
            net.copy(WordNetTest.read(Path.of(args[2])));
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
                write(net, Path.of(args[0]));
            }
        }
        write(net, Path.of(args[0]));
        report(WordNetTest.read(Path.of(args[0])), test.words, test::next, test::label);
    }

    private static void letters(Path file, int windows, Path start) throws IOException {
        LetterSample train = new LetterSample(start == null ? 11 : 12);
        WordNetTraining net =
                new WordNetTraining(
                        ScaleTextReader.WINDOW_HEIGHT,
                        ScaleTextReader.WINDOW_WIDTH,
                        10,
                        20,
                        64,
                        ScaleTextReader.LETTERS,
                        5);
        System.out.println(train.fontCount() + " font families");
        if (start != null) {
            net.copy(WordNetTest.read(start));
        }
        int steps = windows / BATCH;
        double loss = 0;
        for (int s = 1; s <= steps; s++) {
            double rate =
                    (start == null ? 0.002 : 0.0012) * 0.5 * (1 + Math.cos(Math.PI * s / steps))
                            + 1e-5;
            for (int b = 0; b < BATCH; b++) {
                loss += net.accumulate(train.next(), train.label(), 1);
            }
            net.update(rate, BATCH);
            if (s % 1000 == 0) {
                System.out.printf("%d windows, loss %.4f%n", s * BATCH, loss / (1000.0 * BATCH));
                loss = 0;
                write(net, file);
            }
        }
        write(net, file);
        LetterSample test = new LetterSample(99);
        report(WordNetTest.read(file), ScaleTextReader.LETTERS, test::next, test::label);
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

    private static void report(
            WordNet net, List<String> words, Supplier<float[]> next, IntSupplier label) {
        int n = 20_000;
        int[][] confusion = new int[words.size()][words.size()];
        for (int i = 0; i < n; i++) {
            float[] log = net.logProbabilities(next.get());
            int best = 0;
            for (int k = 1; k < log.length; k++) {
                best = log[k] > log[best] ? k : best;
            }
            confusion[label.getAsInt()][best]++;
        }
        int right = 0;
        for (int t = 0; t < confusion.length; t++) {
            right += confusion[t][t];
            System.out.printf("%-12s %s%n", words.get(t), java.util.Arrays.toString(confusion[t]));
        }
        System.out.printf("right %.4f%n", right / (double) n);
    }
}
