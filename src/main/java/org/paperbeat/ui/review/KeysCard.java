package org.paperbeat.ui.review;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.Window;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.BorderFactory;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.JScrollPane;

/** All keys on one card, over the window: the window's, then the page's; any click closes it. */
public final class KeysCard extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "PaperBeat Tool";
    private static final int RIM = 10;

    private boolean pageShown;

    KeysCard() {
        super(new GridBagLayout());
        setName("keys");
        setOpaque(false);
        setVisible(false);
        addMouseListener(
                new MouseAdapter() {
                    @Override
                    public void mousePressed(MouseEvent e) {
                        setVisible(false);
                    }
                });
    }

    /** Opens the card, turns it over, closes it. */
    void turn() {
        if (!isVisible()) {
            face(false);
        } else if (pageShown) {
            setVisible(false);
        } else {
            face(true);
        }
    }

    /** Made anew each time, in the colours of the day. */
    private void face(boolean page) {
        pageShown = page;
        removeAll();
        JScrollPane scroll = new JScrollPane(page ? KeyTable.ofPage() : KeyTable.ofWindow());
        scroll.setBorder(BorderFactory.createLineBorder(ReviewColors.accent(), 2));
        JPanel card = new JPanel(new BorderLayout());
        card.add(scroll);
        GridBagConstraints whole = new GridBagConstraints();
        whole.weightx = 1;
        whole.weighty = 1;
        whole.fill = GridBagConstraints.BOTH;
        whole.insets = new Insets(RIM, RIM, RIM, RIM);
        add(card, whole);
        setVisible(true);
        revalidate();
        repaint();
    }

    /** The page's keys in a window of their own, for a page that has no review window. */
    public static void open(Window beside) {
        JDialog dialog = new JDialog(beside, PAGE);
        dialog.setDefaultCloseOperation(JDialog.DISPOSE_ON_CLOSE);
        dialog.add(new JScrollPane(KeyTable.ofPage()));
        dialog.pack();
        dialog.setLocationRelativeTo(beside);
        dialog.setVisible(true);
    }

    @Override
    protected void paintComponent(Graphics g) {
        g.setColor(new Color(0, 0, 0, 90));
        g.fillRect(0, 0, getWidth(), getHeight());
    }
}
