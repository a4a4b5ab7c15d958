package io.clickml.modelstore.table;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * A raw table as a file: the four bytes {@code CMT1}, then zlib (whose checksum guards it): columns
 * and rows as ints; per column its name, the number of distinct cells and the cells, then one code
 * per row (0 blank, else 1 + position) in 1, 2 or 4 bytes, whichever is enough. A text is its
 * length in bytes and UTF-8; a cell is a tag (0 text, 1 number, 2 yes, 3 no) and its value.
 * Big-endian.
 */
public final class TableFile {
  private static final byte[] MAGIC = {'C', 'M', 'T', '1'};
  private static final int BUFFER = 1 << 16;

  private TableFile() {}

  /**
   * What a file may hold.
   *
   * @param rows most rows
   * @param columns most columns
   * @param cells most rows times columns
   * @param textBytes most UTF-8 bytes of one text
   */
  public record Limits(int rows, int columns, long cells, int textBytes) {
    /** As much as one machine can hold. */
    public static Limits usual() {
      return new Limits(200_000_000, 1 << 14, 4_000_000_000L, 1 << 22);
    }
  }

  /** Writes a table, replacing the file. */
  public static void write(RawTable table, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
      write(table, out);
    }
  }

  /** Writes a table to a stream, which stays open. */
  public static void write(RawTable table, OutputStream out) throws IOException {
    out.write(MAGIC);
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try {
      DeflaterOutputStream packed = new DeflaterOutputStream(out, deflater, BUFFER);
      DataOutputStream data = new DataOutputStream(new BufferedOutputStream(packed, BUFFER));
      data.writeInt(table.names().size());
      data.writeInt(table.rows());
      for (int i = 0; i < table.names().size(); i++) {
        CellsCodec.writeText(table.names().get(i), data);
        CellsCodec.write(table.columns().get(i), data);
      }
      data.flush();
      packed.finish();
    } finally {
      deflater.end();
    }
  }

  /** Reads a table within the usual limits. */
  public static RawTable read(Path file) throws IOException {
    return read(file, Limits.usual());
  }

  /**
   * Reads a table.
   *
   * @throws IOException when the file is damaged, no table file, or beyond the limits
   */
  public static RawTable read(Path file, Limits limits) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
      return read(in, limits);
    } catch (IOException e) {
      throw new IOException(file.getFileName() + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads a table from a stream, to its end; closes it.
   *
   * @throws IOException when it is damaged, no table file, or beyond the limits
   */
  public static RawTable read(InputStream in, Limits limits) throws IOException {
    if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
      throw new IOException("not a table file");
    }
    try (DataInputStream data =
        new DataInputStream(new BufferedInputStream(new InflaterInputStream(in), BUFFER))) {
      return read(data, limits);
    } catch (IllegalArgumentException | EOFException | ZipException e) {
      throw new IOException("a damaged table file: " + e.getMessage(), e);
    }
  }

  private static RawTable read(DataInputStream data, Limits limits) throws IOException {
    int columns = data.readInt();
    int rows = data.readInt();
    boolean fits =
        columns >= 0 && columns <= limits.columns() && rows >= 0 && rows <= limits.rows();
    if (!fits || (long) columns * rows > limits.cells()) {
      throw new IOException("table of " + rows + " rows and " + columns + " columns: too large");
    }
    List<String> names = new ArrayList<>(columns);
    List<Cells> cells = new ArrayList<>(columns);
    for (int i = 0; i < columns; i++) {
      names.add(CellsCodec.readText(data, limits));
      cells.add(CellsCodec.read(data, rows, limits));
    }
    // Reading to the end makes the stream check its sum.
    if (data.read() >= 0) {
      throw new IOException("table with more than it announced");
    }
    return new RawTable(names, cells);
  }
}
