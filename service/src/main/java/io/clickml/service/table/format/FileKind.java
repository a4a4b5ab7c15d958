package io.clickml.service.table.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** What a file is, by its first bytes, whatever its name says. */
public enum FileKind {
  /** A zip archive, as every xlsx is. */
  ZIP,
  /** The container of old xls files and of encrypted workbooks. */
  OLE,
  /** A web page. */
  HTML,
  /** Another kind that is known and is no table. */
  OTHER,
  /** Text, as far as can be told. */
  TEXT;

  /** Bytes to look at. */
  static final int LOOK = 512;

  private static final byte[] OLE_MARK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  /** Judges the first bytes of a file, at least 4 where it has them. */
  public static FileKind of(byte[] start) {
    if (startsWith(start, "PK\3\4") || startsWith(start, "PK\5\6")) {
      return ZIP;
    }
    if (start.length >= OLE_MARK.length
        && java.util.Arrays.equals(start, 0, OLE_MARK.length, OLE_MARK, 0, OLE_MARK.length)) {
      return OLE;
    }
    if (startsWith(start, "%PDF") || startsWith(start, "\u001f\u008b")) {
      return OTHER;
    }
    String text = new String(start, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
    return text.startsWith("<!doctype") || text.startsWith("<html") ? HTML : TEXT;
  }

  /**
   * The stream again, once its start has been seen to be text.
   *
   * @throws TableProblem when it is something else
   */
  static InputStream requireText(InputStream in) throws IOException {
    PushbackInputStream again = new PushbackInputStream(in, LOOK);
    byte[] start = again.readNBytes(LOOK);
    again.unread(start);
    FileKind kind = of(start);
    if (kind != TEXT) {
      throw TableProblem.of("csv-unreadable", Map.of("kind", kind.name()), kind.insteadOfText());
    }
    return again;
  }

  private String insteadOfText() {
    return switch (this) {
      case ZIP -> "This is a workbook or an archive, not a CSV file.";
      case OLE -> "This is an old or encrypted Excel file, not a CSV file. Save it as CSV or xlsx.";
      case HTML -> "This is a web page, not a CSV file. Save the table as CSV or xlsx.";
      default -> "This is no CSV file. Save the table as CSV or xlsx.";
    };
  }

  private static boolean startsWith(byte[] start, String mark) {
    byte[] wanted = mark.getBytes(StandardCharsets.ISO_8859_1);
    return start.length >= wanted.length
        && java.util.Arrays.equals(start, 0, wanted.length, wanted, 0, wanted.length);
  }
}
