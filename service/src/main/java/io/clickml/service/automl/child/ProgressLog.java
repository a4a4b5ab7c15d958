package io.clickml.service.automl.child;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.clickml.service.automl.Progress;
import io.clickml.service.automl.ProgressEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what the engine reports for the parent to follow; called by the thread that trains. */
final class ProgressLog implements Progress, AutoCloseable {
  private final JsonMapper json;
  private final OutputStream out;
  private ProgressLine.Point last;

  private ProgressLog(JsonMapper json, OutputStream out) {
    this.json = json;
    this.out = out;
  }

  static ProgressLog open(JsonMapper json, Path file) throws IOException {
    return new ProgressLog(json, Files.newOutputStream(file));
  }

  @Override
  public void event(ProgressEvent event) {
    try {
      String line = json.writeValueAsString(new ProgressLine(event, point(event)));
      out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private ProgressLine.Point point(ProgressEvent event) {
    if (event.best() == null) {
      return null;
    }
    double value = event.best().value();
    double plain = event.best().plain().value();
    if (last != null && last.value() == value && last.plain() == plain) {
      return null;
    }
    last = new ProgressLine.Point(event.elapsedSeconds(), value, plain);
    return last;
  }
}
