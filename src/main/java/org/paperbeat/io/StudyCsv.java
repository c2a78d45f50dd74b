package org.paperbeat.io;

import java.util.List;
import org.paperbeat.model.AamiClass;

/** {@code summary.csv}: one row per page of a study, with rhythm and ectopy. */
public final class StudyCsv {
    private static final String[] COLUMNS =
            ("image,page,folder,status,quality,layout,traces,paper_speed_mm_s,gain_mm_mv,scales,"
                            + "beats,heart_rate,N,S,V,F,Q,review,model,message")
                    .split(",");

    private StudyCsv() {}

    /** The table's text. */
    public static String text(List<StudyPage> pages) {
        TableText table = new TableText();
        for (String column : COLUMNS) {
            table.cell(column);
        }
        table.line();
        for (StudyPage p : pages) {
            table.cell(p.image()).cell(p.page()).cell(p.folder()).cell(p.status().name());
            table.cell(p.quality(), 3).cell(p.layout()).cell(p.traces());
            table.cell(p.paperSpeed(), 1).cell(p.gain(), 1).cell(p.scales());
            table.cell(p.beats()).cell(p.heartRate(), 1);
            for (AamiClass aami : AamiClass.values()) {
                table.cell(p.count(aami));
            }
            table.cell(p.review()).cell(p.model()).cell(p.message().replace('\n', ' ')).line();
        }
        return table.toString();
    }
}
