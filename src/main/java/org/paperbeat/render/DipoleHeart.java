package org.paperbeat.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.paperbeat.model.BeatSymbol;

/**
 * The dipole waves of one person's beats: a sum of Gaussians per beat (McSharry et al. 2003,
 * doi:10.1109/TBME.2003.808805) along directions in space (Sameni et al. 2007,
 * doi:10.1155/2007/43407). The numbers are ours, chosen for plausible twelve-lead shapes.
 */
final class DipoleHeart {
    private static final double USUAL_RR_SECONDS = 0.83;

    private final List<DipoleWave> atria;
    private final List<DipoleWave> ectopicAtria;
    private final List<DipoleWave> ventricles;
    private final List<DipoleWave> recovery;
    private final List<DipoleWave> ectopicVentricles;

    /** A heart whose directions and sizes vary with the random numbers. */
    DipoleHeart(Random random) {
        double axis = 0.25 * random.nextGaussian();
        double size = 0.85 + 0.4 * random.nextDouble();
        double z = 0.12 * random.nextGaussian();
        atria =
                List.of(
                        new DipoleWave(-0.175, 0.018, 0.04, 0.07, -0.05),
                        new DipoleWave(-0.150, 0.020, 0.05, 0.07, 0.03));
        ectopicAtria =
                List.of(
                        new DipoleWave(-0.140, 0.018, -0.06, -0.05, 0.02),
                        new DipoleWave(-0.115, 0.016, 0.02, -0.09, -0.03));
        ventricles =
                scaled(
                        size,
                        new DipoleWave(-0.024, 0.0075, -0.12, -0.06, -0.28),
                        new DipoleWave(0, 0.0105, 1.05 - axis, 0.75 + axis, 0.35 + z),
                        new DipoleWave(0.026, 0.0100, -0.16, -0.12 - axis / 2, 0.45 + z));
        recovery =
                scaled(
                        0.7 + 0.6 * random.nextDouble(),
                        new DipoleWave(0.255, 0.052, 0.15, 0.13, -0.13),
                        new DipoleWave(0.300, 0.032, 0.16, 0.13, -0.12));
        ectopicVentricles = random.nextBoolean() ? outflowTract(random) : leftVentricle(random);
    }

    /** Left bundle branch block shape with inferior axis. */
    private static List<DipoleWave> outflowTract(Random random) {
        double d = 0.15 * random.nextGaussian();
        return List.of(
                new DipoleWave(-0.030, 0.022, 0.10, 0.55, 0.15),
                new DipoleWave(0.008, 0.030, 0.45 + d, 1.25 - d, 0.95),
                new DipoleWave(0.070, 0.024, 0.30, -0.25, 0.45),
                new DipoleWave(0.290, 0.060, -0.28, -0.50, -0.38));
    }

    /** Right bundle branch block shape with superior axis. */
    private static List<DipoleWave> leftVentricle(Random random) {
        double d = 0.15 * random.nextGaussian();
        return List.of(
                new DipoleWave(-0.032, 0.020, 0.15, -0.35, -0.30),
                new DipoleWave(0.006, 0.031, -0.35 + d, -1.15 + d, -1.05),
                new DipoleWave(0.072, 0.025, -0.70, -0.25, -0.10),
                new DipoleWave(0.290, 0.062, 0.30, 0.50, 0.42));
    }

    private static List<DipoleWave> scaled(double factor, DipoleWave... waves) {
        List<DipoleWave> out = new ArrayList<>();
        for (DipoleWave w : waves) {
            out.add(w.scaled(factor));
        }
        return out;
    }

    /**
     * The waves of a beat.
     *
     * @param rrPrevSeconds time since the beat before; repolarization follows its square root
     *     (Bazett 1920)
     */
    List<DipoleWave> beat(BeatSymbol symbol, double rrPrevSeconds) {
        double rr = Math.max(0.4, Math.min(1.4, rrPrevSeconds));
        double qt = StrictMath.sqrt(rr / USUAL_RR_SECONDS);
        List<DipoleWave> waves = new ArrayList<>();
        switch (symbol) {
            case VENTRICULAR_PREMATURE -> waves.addAll(ectopicVentricles);
            case ATRIAL_PREMATURE -> {
                waves.addAll(ectopicAtria);
                normalVentricles(waves, qt, 1);
            }
            case FUSION_VENTRICULAR_NORMAL -> {
                waves.addAll(atria);
                normalVentricles(waves, qt, 0.5);
                ectopicVentricles.forEach(w -> waves.add(w.scaled(0.5).delayed(0.012)));
            }
            default -> {
                waves.addAll(atria);
                normalVentricles(waves, qt, 1);
            }
        }
        return waves;
    }

    private void normalVentricles(List<DipoleWave> waves, double qt, double share) {
        ventricles.forEach(w -> waves.add(w.scaled(share)));
        for (DipoleWave w : recovery) {
            waves.add(w.scaled(share).delayed(w.delaySeconds() * (qt - 1)));
        }
    }
}
