package org.paperbeat.grid;

import java.util.HashSet;
import java.util.Set;

/**
 * The part of a plane where both families of lines were followed: a photograph shows a table, too.
 */
final class GridArea {
    private final int cell;
    private final int columns;
    private final boolean[] inside;

    private GridArea(int cell, int columns, int rows) {
        this.cell = cell;
        this.columns = columns;
        this.inside = new boolean[columns * rows];
    }

    /** The area of a map on a plane of that many pixels. */
    static GridArea of(PaperMap map, int width, int height) {
        int cell = PhaseTracker.step(map.block());
        GridArea area = new GridArea(cell, width / cell + 1, height / cell + 1);
        Set<Long> x = new HashSet<>();
        map.xPoints().forEach(p -> x.add(PaperMap.key(p)));
        for (GridPoint p : map.yPoints()) {
            if (x.contains(PaperMap.key(p))) {
                area.inside[(int) p.y() / cell * area.columns + (int) p.x() / cell] = true;
            }
        }
        return area;
    }

    boolean contains(int x, int y) {
        return inside[y / cell * columns + x / cell];
    }
}
