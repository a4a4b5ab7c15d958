package io.clickml.service.automl.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clickml.modelstore.Sentence;
import java.util.Map;

/** Pieces of the report as data. */
final class Figure {
  private static final double DIGITS = 1e6;

  private Figure() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /** Six decimals: more would only say how the sums were rounded. */
  static double rounded(double value) {
    if (!Double.isFinite(value)) {
      return 0;
    }
    double scaled = value * DIGITS;
    return Math.abs(scaled) > Long.MAX_VALUE / 2.0 ? value : Math.round(scaled) / DIGITS;
  }

  /** Puts a cell in its own type. */
  static void cell(ObjectNode into, String name, Object cell) {
    into.set(name, cell(cell));
  }

  /** A cell in its own type. */
  static JsonNode cell(Object cell) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (cell instanceof Boolean flag) {
      return nodes.booleanNode(flag);
    }
    if (cell instanceof Double number) {
      boolean whole = number == Math.rint(number) && Math.abs(number) < 1L << 53;
      return whole ? nodes.numberNode(number.longValue()) : nodes.numberNode(number);
    }
    return cell == null ? nodes.nullNode() : nodes.textNode(cell.toString());
  }

  static ObjectNode sentence(Sentence sentence) {
    ObjectNode node = object();
    node.put("code", sentence.code());
    ObjectNode args = node.putObject("args");
    for (Map.Entry<String, Object> arg : sentence.args().entrySet()) {
      Object value = arg.getValue();
      if (value instanceof Long || value instanceof Integer) {
        args.put(arg.getKey(), ((Number) value).longValue());
      } else if (value instanceof Number number) {
        args.put(arg.getKey(), rounded(number.doubleValue()));
      } else {
        args.put(arg.getKey(), String.valueOf(value));
      }
    }
    node.put("text", sentence.text());
    return node;
  }
}
