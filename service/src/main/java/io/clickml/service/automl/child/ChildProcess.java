package io.clickml.service.automl.child;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.clickml.modelstore.Sentence;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A child at work, held by the process that will answer for it. */
public final class ChildProcess implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ChildProcess.class);
  private static final int OUT_OF_HEAP = 3;
  private static final int LOG_TAIL = 8192;

  private final Process process;
  private final JobFolder folder;
  private final JobFolder own;

  ChildProcess(Process process, JobFolder folder) {
    this(process, folder, folder);
  }

  /**
   * @param own where it began: its log and its temporary files
   */
  private ChildProcess(Process process, JobFolder folder, JobFolder own) {
    this.process = process;
    this.folder = folder;
    this.own = own;
  }

  boolean alive() {
    return process.isAlive();
  }

  Path ownFolder() {
    return own.root();
  }

  /** Gives a spare child a job; that child is this one from now on. */
  ChildProcess workOn(JobFolder job) {
    say(ChildControl.WORK + job.root());
    return new ChildProcess(process, job, own);
  }

  /** The process id. */
  public long pid() {
    return process.pid();
  }

  /** Asks for the best so far. */
  public void finish() {
    say(ChildControl.FINISH);
  }

  /** Asks to stop; {@link #kill()} when it does not listen. */
  public void cancel() {
    say(ChildControl.CANCEL);
  }

  /**
   * Waits for the end, at most so long; true when it has ended or left all that it will leave. A
   * process with much memory takes a while to go.
   */
  public boolean await(Duration atMost) throws InterruptedException {
    return process.waitFor(atMost.toNanos(), TimeUnit.NANOSECONDS) || left();
  }

  private boolean left() {
    return Files.exists(folder.result());
  }

  /** Ends the process at once and waits until it is gone. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Ends it, and removes its folder if that is not the job's. */
  @Override
  public void close() {
    kill();
    if (!own.equals(folder)) {
      removeOwn();
    }
  }

  /** Removes what a child without a job leaves. */
  void removeOwn() {
    try {
      own.delete();
    } catch (IOException e) {
      LOG.warn("could not remove {}: {}", own.root(), e.toString());
    }
  }

  /**
   * What the child left: believed only when its manifest is there and every digest holds.
   *
   * @throws IOException when the folder cannot be read
   */
  public Outcome outcome() throws IOException {
    if (!left()) {
      if (process.isAlive()) {
        throw new IllegalStateException("the child still works");
      }
      return broken();
    }
    Result result = Result.read(JsonMapper.builder().build(), folder.result());
    return switch (result.end()) {
      case TRAINED -> trained(result);
      case REFUSED -> new Outcome.Refused(result.sentence());
      case OUT_OF_MEMORY -> outOfMemory();
      case CANCELLED -> new Outcome.Cancelled();
    };
  }

  /** The end of what the child and its native code said, for the log of the service. */
  public String lastWords() throws IOException {
    Path log = own.log();
    if (!Files.exists(log)) {
      return "";
    }
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      byte[] bytes = new byte[(int) Math.min(file.length(), LOG_TAIL)];
      file.seek(file.length() - bytes.length);
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private Outcome trained(Result result) throws IOException {
    boolean whole = !result.files().isEmpty();
    for (ResultFile file : result.files()) {
      whole &= file.matches(folder.root().resolve(Path.of(file.name()).getFileName()));
    }
    return whole ? new Outcome.Trained(folder.bundle(), folder.learned()) : broken();
  }

  private Outcome broken() throws IOException {
    boolean heap = !process.isAlive() && process.exitValue() == OUT_OF_HEAP;
    if (heap || Memory.ranOut(lastWords())) {
      return outOfMemory();
    }
    String text = "The engine stopped unexpectedly; nothing else was harmed.";
    return new Outcome.Broken(new Sentence("engine-crashed", Map.of(), text), true);
  }

  private static Outcome outOfMemory() {
    String text =
        "This table needs more memory than a training may take. Leave out columns or rows, or"
            + " give trainings more memory (in the service's settings: heapMegabytes and"
            + " nativeMegabytes).";
    return new Outcome.Broken(new Sentence("engine-out-of-memory", Map.of(), text), false);
  }

  private void say(String word) {
    try {
      OutputStream stdin = process.getOutputStream();
      stdin.write((word + "\n").getBytes(StandardCharsets.UTF_8));
      stdin.flush();
    } catch (IOException e) {
      // The pipe is closed when the child has just ended: there is nobody left to tell.
    }
  }
}
