package org.paperbeat.text;
final class LeadNameReader { static final int WINDOW_WIDTH = 40; }
