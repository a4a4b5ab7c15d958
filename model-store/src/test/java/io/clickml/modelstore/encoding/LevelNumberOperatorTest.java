package io.clickml.modelstore.encoding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.modelstore.table.Table;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelNumberOperatorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "18-24       | false | 21",
        "18 to 24    | false | 21",
        "65+         | false | 65",
        "< 18        | false | 18",
        "$1,000 - $1,999 | false | 1499.5",
        "1'500 kW    | false | 1500",
        "-5 degrees  | false | -5",
        "12a         | false | 12",
        "2.5 l       | false | 2.5",
        "3,7         | true  | 3.7",
        "1.234,5     | true  | 1234.5",
        "175; 175    | true  | 175",
        "22; 11      | true  | 16.5",
        "12345678901 | false | 12345678901",
        "A-12        | false | NaN",
        "none        | false | NaN",
        "?           | false | NaN"
      })
  void readsTheNumberALevelBeginsWith(String level, boolean comma, double number) {
    assertEquals(number, LevelNumberOperator.number(level, comma).orElse(Double.NaN));
  }

  @Test
  void levelsThatWereNeverSeenHaveTheirPlaceToo() {
    int[] codes = {0, -1, 1, 2};
    Column bands =
        Column.ofLevels("age", ColumnType.CATEGORY, codes, List.of("18-24", "90+", "unknown"));
    Encoder encoder = new Encoder(List.of(new LevelNumberOperator(0, "age", false)));
    FeatureMatrix encoded = encoder.encode(new Table(List.of(bands)));
    float[] numbers = new float[codes.length];
    for (int row = 0; row < codes.length; row++) {
      numbers[row] = encoded.get(row, 0);
    }
    assertArrayEquals(new float[] {21, Float.NaN, 90, Float.NaN}, numbers);
  }
}
