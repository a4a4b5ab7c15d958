package io.clickml.service.table.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the texts that the cells of a workbook share. */
final class XlsxStrings extends DefaultHandler {
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final int HEX = 16;

  private final Limits limits;
  private final List<String> texts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean open;
  private int phonetic;

  XlsxStrings(Limits limits) {
    this.limits = limits;
  }

  /** The text at an index as a workbook writes it, or null when there is none. */
  String get(String index) {
    try {
      int at = Integer.parseInt(index);
      return at < 0 || at >= texts.size() ? null : texts.get(at);
    } catch (NumberFormatException wrong) {
      return null;
    }
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    switch (local) {
      case "si" -> text.setLength(0);
      case "t" -> open = phonetic == 0;
      case "rPh" -> phonetic++;
      default -> {
        // Formats of single letters say nothing about the text.
      }
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    // One more than allowed, so that the cell that uses it is refused by name.
    int room = limits.characters() + 1 - text.length();
    if (open && room > 0) {
      text.append(chars, start, Math.min(length, room));
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    switch (local) {
      case "t" -> open = false;
      case "rPh" -> phonetic--;
      case "si" -> add();
      default -> {
        // As above.
      }
    }
  }

  private void add() {
    if (texts.size() >= limits.cells()) {
      throw XlsxProblems.unreadable("it holds more texts than a table may have cells");
    }
    texts.add(unescape(text.toString()));
  }

  /** Texts hide control characters as _x000D_. */
  static String unescape(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    Matcher matcher = ESCAPE.matcher(text);
    return matcher.replaceAll(
        found ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), HEX))));
  }
}
