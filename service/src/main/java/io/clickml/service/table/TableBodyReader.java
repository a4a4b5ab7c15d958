package io.clickml.service.table;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.service.platform.Limits;
import io.clickml.service.platform.Problems;
import io.clickml.service.table.format.JsonBodyException;
import io.clickml.service.table.format.JsonTableReader;
import io.clickml.service.table.format.TableFiles;
import io.clickml.service.table.format.TableProblem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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

  /** Query parameter: name or number of the workbook's sheet to read. */
  public static final String SHEET = "sheet";

  private final ObjectMapper json;
  private final Limits limits;
  private final Path scratch;
  @Context private UriInfo uri;

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
    boolean isJson = media.isCompatible(MediaType.APPLICATION_JSON_TYPE);
    String sheet = uri.getQueryParameters().getFirst(SHEET);
    if (isJson && sheet != null) {
      throw Problems.QUERY_INVALID
          .because("“sheet” chooses a sheet of a workbook; the body is JSON.")
          .atField(SHEET)
          .asException();
    }
    try {
      return isJson
          ? TableBody.of(new JsonTableReader(json, readLimits(limits)).read(body, options(notes)))
          : file(body, sheet);
    } catch (TableProblem found) {
      throw TableProblems.of(found).asException();
    } catch (JsonBodyException found) {
      throw TableProblems.of(found).asException();
    } finally {
      takeRest(body);
    }
  }

  /**
   * Takes what was not read: a client that still sends would meet a closed door, not the answer.
   */
  static void takeRest(InputStream body) {
    try {
      body.transferTo(OutputStream.nullOutputStream());
    } catch (IOException | RuntimeException beyond) {
      // Too much or too slow: what was found before counts.
      return;
    }
  }

  private TableBody file(InputStream body, String sheet) throws IOException {
    Path file = Files.createTempFile(scratch, "upload", "");
    try {
      Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
      return TableBody.of(TableFiles.read(file, sheet, readLimits(limits)));
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
