package io.clickml.service.automl.child;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Starts children: own heap, own address limit, a bare environment without any secret of the
 * parent, and waiting OpenMP threads that sleep (spinning ones cost up to a hundred times the time
 * on a busy machine; the variable only counts when it is there before the JVM starts).
 */
public final class ChildLauncher {
  private static final List<String> PASSED_ON =
      List.of("PATH", "HOME", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "CUDA_VISIBLE_DEVICES");
  private static final Path SHELL = Path.of("/bin/sh");
  // CUDA reserves far more addresses than memory, so a machine with a GPU has no address limit.
  private static final Path GPU = Path.of("/dev/nvidiactl");
  // Class space, code, stacks, mapped libraries: what a JVM reserves beside its heap.
  private static final int JVM_MEGABYTES = 1536;
  private static final int MOST_NEW_MEGABYTES = 192;

  private final ChildLimits limits;
  private final String mainClass;
  private final List<String> arguments;

  /** A launcher of {@link ChildMain}. */
  public ChildLauncher(ChildLimits limits) {
    this(limits, "io.clickml.service.automl.child.ChildMain", List.of());
  }

  ChildLauncher(ChildLimits limits, String mainClass, List<String> arguments) {
    this.limits = Objects.requireNonNull(limits, "limits");
    this.mainClass = Objects.requireNonNull(mainClass, "mainClass");
    this.arguments = List.copyOf(arguments);
  }

  /**
   * Starts a child on a folder that holds its table and job.
   *
   * @throws IOException when no process can be started
   */
  public ChildProcess start(JobFolder folder) throws IOException {
    return start(folder, arguments);
  }

  /** Starts a child that warms up and waits for a job, in a folder of its own. */
  ChildProcess startSpare() throws IOException {
    JobFolder own = JobFolder.temporary("click-ml-spare");
    return start(own, List.of(ChildMain.SPARE));
  }

  private ChildProcess start(JobFolder folder, List<String> more) throws IOException {
    List<String> command = new ArrayList<>(command(folder));
    command.addAll(more);
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    environment.keySet().retainAll(PASSED_ON);
    environment.put("OMP_WAIT_POLICY", "passive");
    environment.put("MALLOC_ARENA_MAX", "2");
    environment.put("OPENBLAS_NUM_THREADS", "1");
    builder.redirectErrorStream(true).redirectOutput(Redirect.to(folder.log().toFile()));
    return new ChildProcess(builder.start(), folder);
  }

  private List<String> command(JobFolder folder) {
    List<String> command = new ArrayList<>();
    if (limits.nativeMegabytes() > 0 && Files.isExecutable(SHELL) && !Files.exists(GPU)) {
      long megabytes = (long) limits.heapMegabytes() + limits.nativeMegabytes() + JVM_MEGABYTES;
      command.addAll(List.of(SHELL.toString(), "-c", "ulimit -c 0; ulimit -v $0; exec \"$@\""));
      command.add(Long.toString(megabytes * 1024));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options(folder));
    command.addAll(List.of("-cp", classPath(), mainClass, folder.root().toString()));
    return command;
  }

  private List<String> options(JobFolder folder) {
    Path temporary = folder.root().resolve(JobFolder.TEMPORARY);
    return List.of(
        "-Xmx" + limits.heapMegabytes() + "m",
        "-XX:+UseSerialGC",
        // The heap follows what is in use: native code needs the memory beside it.
        "-XX:MinHeapFreeRatio=15",
        "-XX:MaxHeapFreeRatio=30",
        "-XX:MaxNewSize=" + Math.min(MOST_NEW_MEGABYTES, limits.heapMegabytes() / 3) + "m",
        "-XX:CompressedClassSpaceSize=256m",
        "-XX:ReservedCodeCacheSize=128m",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:-UsePerfData",
        "-XX:ErrorFile=" + folder.root().resolve("crash.log"),
        "-Djava.awt.headless=true",
        "-Dlogback.configurationFile=io/clickml/service/automl/child/logging.xml",
        "-Djava.io.tmpdir=" + temporary,
        "-Dorg.bytedeco.javacpp.cachedir=" + temporary);
  }

  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
