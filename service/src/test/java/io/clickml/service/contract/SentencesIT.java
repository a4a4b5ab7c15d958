package io.clickml.service.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever the service says stands in the contract's list, so that other languages can say it too.
 */
class SentencesIT {
  /** A code that is written out where a sentence is made; composed ones end in a mark. */
  private static final Pattern CODE =
      Pattern.compile(
          "(?:new Sentence|Say\\.that|Say\\.failure|new ProblemKind|\\bsay|\\bsaid)\\(\\s*"
              + "\"([a-z]+(?:[-.][A-Za-z0-9]+)*)\"");

  private final Sentences sentences = new Sentences();

  @Test
  void holdsEveryCodeOfTheSources() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (String room : new String[] {"src/main/java", "../model-store/src/main/java"}) {
      try (Stream<Path> found = Files.walk(Path.of(room))) {
        for (Path source : found.filter(path -> path.toString().endsWith(".java")).toList()) {
          CODE.matcher(Files.readString(source))
              .results()
              .map(code -> code.group(1))
              .filter(code -> !sentences.codes().contains(code))
              .forEach(missing::add);
        }
      }
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void holdsEveryProblemOfTheContract() {
    Set<String> missing = new TreeSet<>(new Contract().problemCodes());
    missing.removeAll(sentences.codes());
    assertEquals(Set.of(), missing);
  }

  @Test
  void noticesASentenceOrAnArgumentThatIsNotThere() throws IOException {
    JsonNode answer =
        new ObjectMapper()
            .readTree(
                "[{\"code\":\"read-as.text\",\"args\":{\"distinct\":3},\"text\":\"\"},"
                    + "{\"code\":\"read-as.text\",\"args\":{\"count\":3},\"text\":\"\"},"
                    + "{\"words\":{\"code\":\"read-as.song\",\"args\":{},\"text\":\"\"}}]");
    assertEquals(Set.of("read-as.text [count]", "read-as.song []"), sentences.unknown(answer));
  }
}
