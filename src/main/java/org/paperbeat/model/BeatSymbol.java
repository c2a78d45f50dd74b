package org.paperbeat.model;

import java.util.Optional;

/**
 * Heartbeat annotations of the MIT-BIH database with their WFDB codes (Moody and Mark 2001,
 * doi:10.1109/51.932724) and their AAMI EC57 class. {@code e} and {@code j} are N, as in EC57.
 */
public enum BeatSymbol {
    NORMAL("N", 1, AamiClass.N),
    LEFT_BUNDLE_BRANCH_BLOCK("L", 2, AamiClass.N),
    RIGHT_BUNDLE_BRANCH_BLOCK("R", 3, AamiClass.N),
    ABERRATED_ATRIAL_PREMATURE("a", 4, AamiClass.S),
    VENTRICULAR_PREMATURE("V", 5, AamiClass.V),
    FUSION_VENTRICULAR_NORMAL("F", 6, AamiClass.F),
    JUNCTIONAL_PREMATURE("J", 7, AamiClass.S),
    ATRIAL_PREMATURE("A", 8, AamiClass.S),
    SUPRAVENTRICULAR_PREMATURE("S", 9, AamiClass.S),
    VENTRICULAR_ESCAPE("E", 10, AamiClass.V),
    JUNCTIONAL_ESCAPE("j", 11, AamiClass.N),
    PACED("/", 12, AamiClass.Q),
    UNCLASSIFIABLE("Q", 13, AamiClass.Q),
    ATRIAL_ESCAPE("e", 34, AamiClass.N),
    FUSION_PACED_NORMAL("f", 38, AamiClass.Q);

    private final String code;
    private final int wfdbCode;
    private final AamiClass aami;

    BeatSymbol(String code, int wfdbCode, AamiClass aami) {
        this.code = code;
        this.wfdbCode = wfdbCode;
        this.aami = aami;
    }

    /** One-letter symbol as shown and written. */
    public String code() {
        return code;
    }

    /** Number in WFDB annotation files. */
    public int wfdbCode() {
        return wfdbCode;
    }

    public AamiClass aami() {
        return aami;
    }

    /** The symbol of a letter, case-sensitive. */
    public static Optional<BeatSymbol> ofCode(String code) {
        for (BeatSymbol s : values()) {
            if (s.code.equals(code)) {
                return Optional.of(s);
            }
        }
        return Optional.empty();
    }

    /** The symbol of a WFDB number; empty for annotations that are no heartbeats. */
    public static Optional<BeatSymbol> ofWfdbCode(int wfdbCode) {
        for (BeatSymbol s : values()) {
            if (s.wfdbCode == wfdbCode) {
                return Optional.of(s);
            }
        }
        return Optional.empty();
    }

    /** The symbol a class alone stands for. */
    public static BeatSymbol of(AamiClass aami) {
        return switch (aami) {
            case N -> NORMAL;
            case S -> SUPRAVENTRICULAR_PREMATURE;
            case V -> VENTRICULAR_PREMATURE;
            case F -> FUSION_VENTRICULAR_NORMAL;
            case Q -> UNCLASSIFIABLE;
        };
    }
}
