package io.clickml.service.automl.child;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one child ready that has done all that need not wait for rows: started its JVM, loaded
 * native code, compiled what a training runs. It takes about 200 MB while it waits. Thread-safe.
 */
public final class SpareChild implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SpareChild.class);

  private final ChildLauncher launcher;
  private ChildProcess spare;
  private boolean closed;

  public SpareChild(ChildLauncher launcher) {
    this.launcher = Objects.requireNonNull(launcher, "launcher");
  }

  /** Starts one if none waits. */
  public synchronized void prepare() {
    if (closed || waiting().isPresent()) {
      return;
    }
    drop();
    try {
      spare = launcher.startSpare();
    } catch (IOException e) {
      LOG.warn("no spare child: {}", e.toString());
    }
  }

  /**
   * Gives the job to the child that waits, or to a new one.
   *
   * @param folder holds its table and job
   * @throws IOException when no process can be started
   */
  public ChildProcess start(JobFolder folder) throws IOException {
    ChildProcess ready = take();
    return ready == null ? launcher.start(folder) : ready.workOn(folder);
  }

  /** The one that waits, if there is one. */
  synchronized Optional<ChildProcess> waiting() {
    return Optional.ofNullable(spare).filter(ChildProcess::alive);
  }

  @Override
  public synchronized void close() {
    closed = true;
    drop();
  }

  private synchronized ChildProcess take() {
    ChildProcess taken = waiting().orElse(null);
    spare = taken == null ? spare : null;
    return taken;
  }

  private void drop() {
    if (spare != null) {
      spare.kill();
      spare.removeOwn();
      spare = null;
    }
  }
}
