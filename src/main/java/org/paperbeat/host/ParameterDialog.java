package org.paperbeat.host;

import ij.IJ;
import ij.Macro;
import ij.gui.GenericDialog;
import java.awt.GraphicsEnvironment;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.scijava.ItemVisibility;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.widget.FileWidget;

/**
 * Asks for the inputs that are still open in an ImageJ dialog made from their metadata. Nothing is
 * asked in macros with options or without a display.
 */
final class ParameterDialog extends HostStep {
    private static final int TEXT_COLUMNS = 30;
    private static final int NUMBER_COLUMNS = 8;

    @Override
    public void process(Module module) {
        List<ModuleItem<?>> open = open(module);
        boolean unattended = GraphicsEnvironment.isHeadless() || IJ.getInstance() == null;
        if (unattended || Macro.getOptions() != null || open.isEmpty()) {
            return;
        }
        String complaint = null;
        do {
            if (complaint != null) {
                IJ.error("PaperBeat", complaint);
            }
            GenericDialog dialog = new GenericDialog(title(module));
            open.forEach(input -> addField(dialog, module, input));
            dialog.addHelp(help(open));
            dialog.showDialog();
            if (dialog.wasCanceled()) {
                cancel(null);
                return;
            }
            complaint = read(dialog, module, open);
        } while (complaint != null);
        open.forEach(input -> module.resolveInput(input.getName()));
    }

    private static String title(Module module) {
        return module.getInfo().getTitle().replace("...", "");
    }

    private static List<ModuleItem<?>> open(Module module) {
        List<ModuleItem<?>> open = new ArrayList<>();
        for (ModuleItem<?> input : module.getInfo().inputs()) {
            boolean hidden = input.getVisibility() == ItemVisibility.INVISIBLE;
            if (!hidden && !module.isInputResolved(input.getName()) && isKnown(input.getType())) {
                open.add(input);
            }
        }
        return open;
    }

    private static boolean isKnown(Class<?> type) {
        return type == String.class || type == File.class || isBoolean(type) || isNumber(type);
    }

    private static boolean isBoolean(Class<?> type) {
        return type == boolean.class || type == Boolean.class;
    }

    private static boolean isInteger(Class<?> type) {
        return type == int.class || type == Integer.class || type == long.class;
    }

    private static boolean isNumber(Class<?> type) {
        return isInteger(type) || type == double.class || type == Double.class;
    }

    private static void addField(GenericDialog dialog, Module module, ModuleItem<?> input) {
        Object value = module.getInput(input.getName());
        String label = input.getLabel();
        String text = value == null ? "" : value.toString();
        if (input.getVisibility() == ItemVisibility.MESSAGE) {
            dialog.addMessage(text);
        } else if (isBoolean(input.getType())) {
            dialog.addCheckbox(label, Boolean.TRUE.equals(value));
        } else if (isNumber(input.getType())) {
            double number = value == null ? 0 : ((Number) value).doubleValue();
            int decimals = isInteger(input.getType()) || number == Math.rint(number) ? 0 : 2;
            dialog.addNumericField(label, number, decimals, NUMBER_COLUMNS, null);
        } else if (input.getType() == File.class) {
            addFile(dialog, input, label, text);
        } else if (!choices(input).isEmpty()) {
            dialog.addChoice(label, choices(input).toArray(String[]::new), text);
        } else {
            dialog.addStringField(label, text, TEXT_COLUMNS);
        }
    }

    private static void addFile(
            GenericDialog dialog, ModuleItem<?> input, String label, String text) {
        String style = input.getWidgetStyle();
        if (style != null && style.contains(FileWidget.DIRECTORY_STYLE)) {
            dialog.addDirectoryField(label, text, TEXT_COLUMNS);
        } else {
            dialog.addFileField(label, text, TEXT_COLUMNS);
        }
    }

    private static List<String> choices(ModuleItem<?> input) {
        List<?> choices = input.getChoices();
        return choices == null ? List.of() : choices.stream().map(String::valueOf).toList();
    }

    /** Takes what was entered; gives a complaint, or null if all is well. */
    private static String read(GenericDialog dialog, Module module, List<ModuleItem<?>> open) {
        String complaint = null;
        for (ModuleItem<?> input : open) {
            if (input.getVisibility() == ItemVisibility.MESSAGE) {
                continue;
            }
            Object value = next(dialog, input);
            if (value instanceof Number number && complaint == null) {
                complaint = outOfRange(input, number.doubleValue());
            }
            if (!(value instanceof Double d && d.isNaN())) {
                module.setInput(input.getName(), value);
            }
        }
        return complaint;
    }

    private static Object next(GenericDialog dialog, ModuleItem<?> input) {
        Class<?> type = input.getType();
        if (isBoolean(type)) {
            return dialog.getNextBoolean();
        }
        if (isNumber(type)) {
            double value = dialog.getNextNumber();
            if (dialog.invalidNumber() || Double.isNaN(value)) {
                return Double.NaN;
            }
            if (type == long.class) {
                return (long) value;
            }
            return isInteger(type) ? (Object) (int) value : (Object) value;
        }
        if (type == File.class) {
            String path = dialog.getNextString().strip();
            return path.isEmpty() ? null : new File(path);
        }
        return choices(input).isEmpty() ? dialog.getNextString() : dialog.getNextChoice();
    }

    private static String outOfRange(ModuleItem<?> input, double value) {
        if (Double.isNaN(value)) {
            return input.getLabel() + " must be a number.";
        }
        double min = limit(input.getMinimumValue(), Double.NEGATIVE_INFINITY);
        double max = limit(input.getMaximumValue(), Double.POSITIVE_INFINITY);
        if (value < min || value > max) {
            return input.getLabel() + " must be between " + text(min) + " and " + text(max) + ".";
        }
        return null;
    }

    private static double limit(Object bound, double otherwise) {
        return bound instanceof Number n ? n.doubleValue() : otherwise;
    }

    private static String text(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static String help(List<ModuleItem<?>> open) {
        StringBuilder html = new StringBuilder("<html><table width=420>");
        for (ModuleItem<?> input : open) {
            html.append("<tr><td><b>").append(input.getLabel()).append("</b><br>");
            String description = input.getDescription();
            html.append(description == null ? "" : description).append("</td></tr>");
        }
        return html.append("</table></html>").toString();
    }
}
