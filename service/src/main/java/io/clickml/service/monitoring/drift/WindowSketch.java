package io.clickml.service.monitoring.drift;

import io.clickml.modelstore.bundle.Reference;
import io.clickml.modelstore.schema.InputColumn;
import io.clickml.modelstore.schema.Schema;
import io.clickml.modelstore.schema.Spread;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.table.ColumnType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.datasketches.hll.HllSketch;

/**
 * What one version was asked, and answered, in one window: a sketch for each input and one for the
 * answers. Those of several processes and windows can be put together. Not thread-safe.
 */
final class WindowSketch {
  private static final int KIND = 0x434d4c57; // CMLW
  private static final int FORMAT = 1;

  private final List<ColumnSketch> columns;
  private HllSketch names;
  private long rows;

  private WindowSketch(List<ColumnSketch> columns, HllSketch names, long rows) {
    this.columns = columns;
    this.names = names;
    this.rows = rows;
  }

  /** Nothing yet, in the bins of a reference. */
  static WindowSketch empty(Schema schema, Reference reference) {
    List<ColumnSketch> columns = new ArrayList<>();
    for (int i = 0; i < schema.inputs().size(); i++) {
      InputColumn input = schema.inputs().get(i);
      int bins = reference.inputs().get(i).counts().length;
      columns.add(
          Spread.measured(input.type())
              ? ColumnSketch.ofNumbers(bins, input.type() == ColumnType.DATE)
              : ColumnSketch.ofLevels(bins));
    }
    int bins = reference.answers().counts().length;
    columns.add(
        schema.target().task() == Task.MULTICLASS
            ? ColumnSketch.ofLevels(bins)
            : ColumnSketch.ofNumbers(bins, false));
    return new WindowSketch(columns, Distinct.empty(), 0);
  }

  /** Counts a row; {@code name} is the same when the same row comes again. */
  void row(long name) {
    rows++;
    names.update(name);
  }

  /** An input, or the answers after the last one. */
  ColumnSketch column(int place) {
    return columns.get(place);
  }

  ColumnSketch answers() {
    return columns.get(columns.size() - 1);
  }

  /** Rows counted. */
  long rows() {
    return rows;
  }

  /** Different rows among them. */
  double distinct() {
    return Math.min((double) rows, names.getEstimate());
  }

  /** This one, with what another one of the same version counted. */
  WindowSketch plus(WindowSketch other) {
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).merge(other.columns.get(i));
    }
    names = Distinct.union(names, other.names);
    rows += other.rows;
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(KIND);
      out.writeInt(FORMAT);
      out.writeLong(rows);
      byte[] sketch = names.toCompactByteArray();
      out.writeInt(sketch.length);
      out.write(sketch);
      out.writeInt(columns.size());
      for (ColumnSketch column : columns) {
        column.write(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static WindowSketch of(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readInt() != KIND || in.readInt() != FORMAT) {
        throw new IllegalArgumentException("not the sketch of a window");
      }
      long rows = in.readLong();
      HllSketch names = HllSketch.heapify(in.readNBytes(in.readInt()));
      int count = in.readInt();
      List<ColumnSketch> columns = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        columns.add(ColumnSketch.read(in));
      }
      return new WindowSketch(columns, names, rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
