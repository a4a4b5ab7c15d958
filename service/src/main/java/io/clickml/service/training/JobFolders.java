package io.clickml.service.training;

import io.clickml.service.automl.child.JobFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folders of attempts on this machine; one whose attempt is over is rubbish. */
final class JobFolders {
  private static final Logger LOG = LoggerFactory.getLogger(JobFolders.class);

  private final Path root;
  private final QueueDao queue;

  JobFolders(Path root, QueueDao queue) {
    this.root = root;
    this.queue = queue;
  }

  /** The folder of an attempt; its name is never used twice. */
  JobFolder of(Claim claim) {
    return new JobFolder(root.resolve(claim.id() + "-" + claim.attempt()));
  }

  /** Removes what killed processes left behind; returns how many. */
  int sweep() {
    int removed = 0;
    for (Path folder : list()) {
      removed += over(folder.getFileName().toString()) && remove(folder) ? 1 : 0;
    }
    return removed;
  }

  private boolean over(String name) {
    int dash = name.lastIndexOf('-');
    return dash > 0
        && queue.held(name.substring(0, dash), Integer.parseInt(name.substring(dash + 1))) == 0;
  }

  private static boolean remove(Path folder) {
    try {
      new JobFolder(folder).delete();
      return true;
    } catch (IOException e) {
      LOG.warn("could not remove {}: {}", folder, e.toString());
      return false;
    }
  }

  private List<Path> list() {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(root)) {
      return found.filter(path -> path.getFileName().toString().matches(".+-\\d{1,9}")).toList();
    } catch (IOException e) {
      LOG.warn("could not look into {}: {}", root, e.toString());
      return List.of();
    }
  }
}
