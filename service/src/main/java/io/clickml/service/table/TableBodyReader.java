package io.clickml.service.table;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.service.platform.Limits;
import io.clickml.service.table.format.JsonBodyException;
import io.clickml.service.table.format.JsonTableReader;
import io.clickml.service.table.format.TableFiles;
import io.clickml.service.table.format.TableProblem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;

/**
 * Reads bodies that hold rows; whatever is wrong with them becomes a problem that names the cell.
 */
@Consumes({MediaType.APPLICATION_JSON, TableBodyReader.CSV, TableBodyReader.XLSX})
public final class TableBodyReader implements MessageBodyReader<TableBody> {
  public static final String CSV = "text/csv";
  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ObjectMapper json;
  private final Limits limits;
  private final Path scratch;

  /** Unpacks workbooks in {@code scratch}, an existing folder. */
  TableBodyReader(ObjectMapper json, Limits limits, Path scratch) {
    this.json = json;
    this.limits = limits;
    this.scratch = scratch;
  }

  @Override
  public boolean isReadable(Class<?> type, Type generic, Annotation[] notes, MediaType media) {
    return type == TableBody.class;
  }

  @Override
  public TableBody readFrom(
      Class<TableBody> type,
      Type generic,
      Annotation[] notes,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    try {
      return media.isCompatible(MediaType.APPLICATION_JSON_TYPE)
          ? TableBody.of(new JsonTableReader(json, readLimits(limits)).read(body, options(notes)))
          : file(body);
    } catch (TableProblem found) {
      throw TableProblems.of(found).asException();
    } catch (JsonBodyException found) {
      throw TableProblems.of(found).asException();
    }
  }

  private TableBody file(InputStream body) throws IOException {
    Path file = Files.createTempFile(scratch, "upload", "");
    try {
      Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
      return TableBody.of(TableFiles.read(file, readLimits(limits)));
    } finally {
      Files.delete(file);
    }
  }

  /** The limits as the readers take them. */
  static io.clickml.service.table.format.Limits readLimits(Limits limits) {
    return new io.clickml.service.table.format.Limits(
        limits.rows(),
        limits.columns(),
        limits.cells(),
        limits.bodyBytes(),
        limits.cellCharacters());
  }

  private static Set<String> options(Annotation[] notes) {
    for (Annotation note : notes) {
      if (note instanceof TableBody.Options options) {
        return Set.of(options.value());
      }
    }
    return Set.of();
  }
}
