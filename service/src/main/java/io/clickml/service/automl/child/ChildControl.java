package io.clickml.service.automl.child;

import io.clickml.service.automl.Control;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** What the parent says on standard input. */
final class ChildControl implements Control {
  static final String FINISH = "finish";
  static final String CANCEL = "cancel";

  /** Before the folder of a job: a spare child is to work on it. */
  static final String WORK = "work ";

  private final CompletableFuture<Path> work = new CompletableFuture<>();

  private volatile boolean finish;
  private volatile boolean cancelled;

  /**
   * Listens on a thread of its own; {@code orphaned} runs when the stream ends, that is when the
   * parent is gone.
   */
  static ChildControl listen(InputStream in, Runnable orphaned) {
    ChildControl control = new ChildControl();
    Thread thread = new Thread(() -> control.follow(in, orphaned), "parent");
    thread.setDaemon(true);
    thread.start();
    return control;
  }

  @Override
  public boolean finishRequested() {
    return finish;
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  /** The folder of the job that a spare child was given; not done before. */
  CompletableFuture<Path> work() {
    return work;
  }

  private void follow(InputStream in, Runnable orphaned) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        finish |= line.equals(FINISH);
        cancelled |= line.equals(CANCEL);
        if (line.startsWith(WORK)) {
          work.complete(Path.of(line.substring(WORK.length())));
        }
      }
    } catch (IOException e) {
      // A broken pipe is an end like any other.
    }
    orphaned.run();
  }
}
