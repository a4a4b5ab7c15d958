package io.clickml.service.automl.child;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.clickml.modelstore.Sentence;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A child that acts out one way to end, in a real process. */
final class ActingChild {
  private ActingChild() {}

  public static void main(String[] arguments) throws Exception {
    JobFolder folder = new JobFolder(Path.of(arguments[0]));
    JsonMapper json = JsonMapper.builder().build();
    Files.writeString(folder.progress(), "{\"started\":" + ProcessHandle.current().pid() + "}\n");
    switch (arguments[1]) {
      case "good" -> {
        Files.writeString(folder.bundle(), "a bundle");
        Result.trained(folder.bundle()).write(json, folder.result());
      }
      case "lying" -> {
        Files.writeString(folder.bundle(), "a bundle");
        Result result = Result.trained(folder.bundle());
        Files.writeString(folder.bundle(), "a bumble");
        result.write(json, folder.result());
      }
      case "refusing" ->
          Result.refused(new Sentence("few-rows", Map.of(), "Too few rows."))
              .write(json, folder.result());
      case "silent" -> System.out.println("nothing to say");
      case "crashing" -> Runtime.getRuntime().halt(139);
      case "heap" -> fillHeap();
      case "native" -> fillNative();
      case "listening" -> listen(folder, json);
      case "environment" -> Files.writeString(folder.bundle(), System.getenv().toString());
      case "deaf" -> {
        ChildControl.listen(System.in, () -> Runtime.getRuntime().halt(1));
        new CountDownLatch(1).await();
      }
      default -> throw new IllegalArgumentException(arguments[1]);
    }
  }

  private static void listen(JobFolder folder, JsonMapper json)
      throws InterruptedException, IOException {
    ChildControl control = ChildControl.listen(System.in, () -> Runtime.getRuntime().halt(1));
    while (!control.cancelled() && !control.finishRequested()) {
      new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS);
    }
    if (control.cancelled()) {
      Result.without(Result.End.CANCELLED).write(json, folder.result());
    } else {
      Files.writeString(folder.bundle(), "the best so far");
      Result.trained(folder.bundle()).write(json, folder.result());
    }
    Runtime.getRuntime().halt(0);
  }

  private static void fillHeap() {
    List<long[]> kept = new ArrayList<>();
    while (kept.size() < 1_000_000) {
      kept.add(new long[1 << 17]);
    }
    System.out.println(kept.size());
  }

  private static void fillNative() {
    List<ByteBuffer> kept = new ArrayList<>();
    while (kept.size() < 10_000) {
      kept.add(ByteBuffer.allocateDirect(64 << 20));
    }
    System.out.println(kept.size());
  }
}
