package io.clickml.modelstore.encoding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.modelstore.table.Table;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
  private final ObjectMapper json = StrictJson.mapper();

  @Test
  void everyReadingComesBack() throws JsonProcessingException {
    List<Reading> readings =
        List.of(
            NumberReading.of(",", " ").withUnit("€").withPercent().withPlus().withScale(),
            NumberReading.plain().withMissing(Set.of()),
            DateReading.withTime("d. MMMM yyyy HH:mm"),
            YesNoReading.usual(),
            CategoryReading.usual(),
            TextReading.usual(),
            IdentifierReading.usual(),
            ConstantReading.usual());
    Set<Class<?>> kinds = readings.stream().map(Object::getClass).collect(Collectors.toSet());
    assertEquals(7, kinds.size());
    for (Reading reading : readings) {
      String text = json.writeValueAsString(reading);
      Reading back = json.readValue(text, Reading.class);
      assertEquals(reading, back);
      assertEquals(text, json.writeValueAsString(back));
    }
  }

  @Test
  void everyOperatorComesBackAndDoesTheSame() throws JsonProcessingException {
    Encoder encoder = Tables.encoder();
    Set<Class<?>> kinds =
        encoder.operators().stream().map(Object::getClass).collect(Collectors.toSet());
    assertEquals(Set.of(Operator.class.getPermittedSubclasses()), kinds);
    String text = json.writeValueAsString(encoder);
    Encoder back = json.readValue(text, Encoder.class);
    assertEquals(text, json.writeValueAsString(back));
    assertEquals(encoder.features(), back.features());
    Table table = Tables.random(50, new Random(7));
    assertArrayEquals(encoder.encode(table).values(), back.encode(table).values());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"kind\":\"category\",\"missing\":[],\"extra\":1}",
        "{\"kind\":\"category\"}",
        "{\"kind\":\"category\",\"missing\":null}",
        "{\"kind\":\"category\",\"missing\":[],\"missing\":[]}",
        "{\"kind\":\"category\",\"missing\":[]} 1",
        "{\"kind\":\"date\",\"pattern\":\"dd\",\"time\":false,\"missing\":[]}",
        "{\"kind\":\"date\",\"pattern\":\"yyyy-MM-dd\",\"time\":\"no\",\"missing\":[]}",
        "{\"kind\":\"java.lang.Object\",\"missing\":[]}",
        "{\"missing\":[]}",
        "[]",
        "null,"
      })
  void whatIsNotExactlyAReadingIsRefused(String text) {
    assertThrows(JsonProcessingException.class, () -> json.readValue(text, Reading.class));
  }

  @Test
  void anUnknownKindIsNamed() {
    String text = "{\"kind\":\"magic\"}";
    JsonProcessingException refused =
        assertThrows(JsonProcessingException.class, () -> json.readValue(text, Reading.class));
    assertEquals("unknown kind 'magic' of Reading", refused.getOriginalMessage());
    assertTrue(
        assertThrows(JsonProcessingException.class, () -> json.readValue("{}", Operator.class))
            .getOriginalMessage()
            .contains("kind of Operator is missing"));
  }
}
