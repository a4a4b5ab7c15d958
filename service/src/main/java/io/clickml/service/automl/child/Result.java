package io.clickml.service.automl.child;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.clickml.modelstore.Sentence;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The manifest by which the parent judges: an exit status says nothing after a native crash.
 *
 * @param end how the child ended
 * @param sentence why there is no bundle, null when there is one
 * @param files all files made, with their digests
 */
record Result(End end, Sentence sentence, List<ResultFile> files) {
  /** The ways in which a child ends on its own. */
  enum End {
    TRAINED,
    REFUSED,
    OUT_OF_MEMORY,
    CANCELLED
  }

  Result {
    Objects.requireNonNull(end, "end");
    files = List.copyOf(files);
  }

  static Result trained(Path... made) throws IOException {
    List<ResultFile> files = new ArrayList<>();
    for (Path file : made) {
      files.add(ResultFile.of(file));
    }
    return new Result(End.TRAINED, null, files);
  }

  static Result refused(Sentence why) {
    return new Result(End.REFUSED, why, List.of());
  }

  static Result without(End end) {
    return new Result(end, null, List.of());
  }

  static Result read(JsonMapper json, Path file) throws IOException {
    return json.readValue(file.toFile(), Result.class);
  }

  /** Writes beside, syncs and renames: a reader sees the whole manifest or none. */
  void write(JsonMapper json, Path file) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel channel =
            FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(channel)) {
      out.write(json.writeValueAsBytes(this));
      channel.force(true);
    }
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
