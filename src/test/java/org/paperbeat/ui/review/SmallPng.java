package org.paperbeat.ui.review;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Pictures of windows as small PNG files: the most frequent colours in a palette. */
final class SmallPng {
    private static final int COLOURS = 96;

    /** Colours are counted in steps of 8. */
    private static final int STEP_MASK = 0xf8f8f8;

    private SmallPng() {}

    static void write(BufferedImage image, Path file) throws IOException {
        List<Integer> palette = palette(image);
        byte[] r = new byte[palette.size()];
        byte[] g = new byte[palette.size()];
        byte[] b = new byte[palette.size()];
        for (int k = 0; k < palette.size(); k++) {
            r[k] = (byte) (palette.get(k) >> 16);
            g[k] = (byte) (palette.get(k) >> 8);
            b[k] = (byte) (int) palette.get(k);
        }
        IndexColorModel model = new IndexColorModel(8, palette.size(), r, g, b);
        BufferedImage small =
                new BufferedImage(
                        image.getWidth(),
                        image.getHeight(),
                        BufferedImage.TYPE_BYTE_INDEXED,
                        model);
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y) & 0xffffff;
                int k = nearest.computeIfAbsent(rgb, c -> nearest(c, palette));
                small.getRaster().setSample(x, y, 0, k);
            }
        }
        ImageIO.write(small, "png", file.toFile());
    }

    private static List<Integer> palette(BufferedImage image) {
        Map<Integer, Map<Integer, Integer>> cells = new HashMap<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y) & 0xffffff;
                cells.computeIfAbsent(rgb & STEP_MASK, c -> new HashMap<>())
                        .merge(rgb, 1, Integer::sum);
            }
        }
        return cells.values().stream()
                .sorted(Comparator.comparingDouble(c -> -weight(c)))
                .limit(COLOURS)
                .map(SmallPng::commonest)
                .toList();
    }

    /** Rare colours count more when they are strong: letters and signs are small. */
    private static double weight(Map<Integer, Integer> counts) {
        int rgb = commonest(counts);
        int r = rgb >> 16 & 255;
        int g = rgb >> 8 & 255;
        int b = rgb & 255;
        int strength = Math.max(r, Math.max(g, b)) - Math.min(r, Math.min(g, b));
        return Math.sqrt(total(counts)) * (1 + strength / 20.0);
    }

    private static int total(Map<Integer, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int commonest(Map<Integer, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static int nearest(int rgb, List<Integer> palette) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int k = 0; k < palette.size(); k++) {
            int p = palette.get(k);
            int dr = (rgb >> 16 & 255) - (p >> 16 & 255);
            int dg = (rgb >> 8 & 255) - (p >> 8 & 255);
            int db = (rgb & 255) - (p & 255);
            int d = 3 * dr * dr + 4 * dg * dg + 2 * db * db;
            if (d < least) {
                least = d;
                best = k;
            }
        }
        return best;
    }
}
