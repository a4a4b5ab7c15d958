package io.clickml.service.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.table.format.Limits;
import io.clickml.service.table.format.TableFiles;
import io.clickml.service.table.format.TableFormat;
import io.clickml.service.table.format.TableInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line as a person or a script uses it: each run a process of its own. */
class CommandIT {
  private static final String TABLE = "customers.csv";
  private static final String BUNDLE = "bought.clickml";

  @TempDir private static Path folder;
  private static Finished trained;

  @BeforeAll
  static void train() throws Exception {
    Random random = new Random(11);
    StringBuilder csv = new StringBuilder("age,mails,city,bought\n");
    String[] cities = {"Linz", "Graz", "Wien"};
    for (int row = 0; row < 200; row++) {
      int mails = random.nextInt(12);
      csv.append(18 + random.nextInt(60)).append(',').append(mails).append(',');
      csv.append(cities[random.nextInt(3)]).append(mails > 5 ? ",yes\n" : ",no\n");
    }
    Files.writeString(folder.resolve(TABLE), csv);
    Files.writeString(folder.resolve("header.csv"), "a,b\n");
    Files.writeString(folder.resolve("empty.clickml"), "");
    Files.writeString(folder.resolve("fake.xlsx"), "PK\3\4rest");
    Files.writeString(
        folder.resolve("rows.csv"), "city;mails;age;note\nGraz;11;40;=1+1\nBern;0;;b\n");
    trained =
        run(
            "train",
            TABLE,
            "--target",
            "bought",
            "--budget",
            "10",
            "--out",
            BUNDLE,
            "--threads",
            "1");
    byte[] bundle = Files.readAllBytes(folder.resolve(BUNDLE));
    bundle[bundle.length / 2] ^= 1;
    Files.write(folder.resolve("flipped.clickml"), bundle);
  }

  @Test
  void trainsAndSaysWhatItMadeInOneLine() throws IOException {
    assertEquals(0, trained.status(), trained.errors());
    assertEquals(1, trained.output().lines().count(), "standard output holds the report alone");
    JsonNode report = new ObjectMapper().readTree(trained.output());
    assertEquals(BUNDLE, report.path("bundle").asText());
    assertEquals("bought", report.path("target").asText());
    assertEquals("binary", report.path("task").asText());
    assertTrue(trained.errors().contains("tried"), trained.errors());
  }

  @Test
  void scoresCsvInKind() throws Exception {
    Finished scored = run("score", BUNDLE, "rows.csv", "--out", "answers.csv");

    assertEquals(0, scored.status(), scored.errors());
    assertEquals("", scored.output());
    List<String> lines = Files.readAllLines(folder.resolve("answers.csv"));
    assertEquals("city;mails;age;note;bought predicted;confidence;p(no);p(yes)", lines.get(0));
    assertTrue(lines.get(1).startsWith("Graz;11;40;'=1+1;"), lines.get(1));
    assertEquals(3, lines.size());
  }

  @Test
  void saysWhatWasOddAboutRows() throws Exception {
    Path rows = folder.resolve("odd.csv");
    Files.writeString(rows, "city;mails;age\nAtlantis;11;40\nGraz;11;40\n");

    Finished scored = run("score", BUNDLE, "odd.csv", "--remarks", "--out", "answers.csv");

    assertEquals(0, scored.status(), scored.errors());
    assertTrue(scored.errors().contains("1 row holds values"), scored.errors());
    List<String> lines = Files.readAllLines(folder.resolve("answers.csv"));
    assertTrue(lines.get(0).endsWith(";remarks"), lines.get(0));
    assertTrue(
        lines.get(1).endsWith(";“city” has a value that the model never saw."), lines.get(1));
    assertTrue(lines.get(2).endsWith(";"), lines.get(2));
    Files.delete(rows);
    Files.delete(folder.resolve("answers.csv"));
  }

  @Test
  void scoresTheWantedSheetOfAWorkbookInKind() throws Exception {
    RawTable rows = TableFiles.read(folder.resolve("rows.csv"), Limits.defaults()).table();
    Path workbook = folder.resolve("rows.xlsx");
    TableFiles.write(rows, new TableFormat.Xlsx("x", List.of("x")), workbook);

    Finished scored =
        run(
            "score",
            BUNDLE,
            "rows.xlsx",
            "--sheet",
            "1",
            "--out",
            "answers.xlsx",
            "--reasons",
            "1");

    assertEquals(0, scored.status(), scored.errors());
    TableInput answers = TableFiles.read(folder.resolve("answers.xlsx"), Limits.defaults());
    assertTrue(answers.format() instanceof TableFormat.Xlsx);
    assertEquals(rows.names(), answers.table().names().subList(0, 4));
    assertTrue(answers.table().names().contains("because"), answers.table().names().toString());
    Files.delete(workbook);
    Files.delete(folder.resolve("answers.xlsx"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "train none.csv | There is no file none.csv.",
        "train header.csv | The table has a header but no rows below it.",
        "train fake.xlsx | cannot be read as a workbook",
        "train customers.csv --sheet 2 | has no sheets",
        "train customers.csv --target buys | --target: the table has no column “buys”.",
        "train customers.csv --time-column when | --time-column: the table has no column “when”.",
        "train customers.csv --exclude age sex | --exclude: the table has no column “sex”.",
        "train customers.csv --budget 0 | --budget must be a number of seconds greater than 0.",
        "train customers.csv --budget=-1 | --budget must be a number of seconds greater than 0.",
        "train customers.csv --budget NaN | --budget must be a number of seconds greater than 0.",
        "train customers.csv --budget Infinity | --budget must be a number of seconds greater",
        "train customers.csv --metric best | --metric must be auc, log-loss",
        "train customers.csv --task binary --target age | two",
        "train customers.csv --out none/m.clickml | --out: there is no folder",
        "train customers.csv --out customers.csv | would be lost",
        "score bought.clickml none.csv | There is no file none.csv.",
        "score bought.clickml header.csv | The table has a header but no rows below it.",
        "score bought.clickml fake.xlsx | cannot be read as a workbook",
        "score flipped.clickml rows.csv | The bundle is damaged",
        "score empty.clickml rows.csv | The bundle is damaged",
        "score rows.csv rows.csv | bundle",
        "score bought.clickml rows.csv --out none/p.csv | --out: there is no folder",
        "score bought.clickml rows.csv --out . | is a folder",
        "score bought.clickml rows.csv --out ./rows.csv | would be lost",
        "score bought.clickml rows.csv --out bought.clickml | would be lost"
      })
  void saysWhatIsWrongAndLeavesNothingBehind(String line, String said) throws Exception {
    Set<Path> before = files();
    byte[] rows = Files.readAllBytes(folder.resolve("rows.csv"));

    Finished refused = run(line.split(" "));

    assertEquals(1, refused.status(), refused.errors());
    assertEquals("", refused.output());
    assertTrue(refused.errors().contains(said), refused.errors());
    assertEquals(before, files());
    assertArrayEquals(rows, Files.readAllBytes(folder.resolve("rows.csv")));
  }

  private static Set<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> !file.endsWith("answers.csv"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** Runs the program in the folder, with a temporary folder of its own inside it. */
  private static Finished run(String... arguments) throws Exception {
    Path temporary = Files.createDirectories(folder.resolve("tmp"));
    Process process =
        new ProcessBuilder(command(temporary, arguments)).directory(folder.toFile()).start();
    process.getOutputStream().close();
    CompletableFuture<String> errors =
        CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
    String output = text(process.getInputStream());
    return new Finished(process.waitFor(), output, errors.join());
  }

  private static List<String> command(Path temporary, String... arguments) {
    List<String> fixed =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            System.getProperty("java.class.path"),
            "io.clickml.service.ClickMlApplication");
    return Stream.concat(fixed.stream(), Stream.of(arguments)).toList();
  }

  private static String text(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How a run ended. */
  private record Finished(int status, String output, String errors) {}
}
