package io.clickml.service.automl.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clickml.modelstore.Sentence;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
    sentence.args().forEach((name, value) -> args.set(name, arg(value)));
    node.put("text", sentence.text());
    return node;
  }

  private static JsonNode arg(Object value) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (value instanceof List<?> list) {
      ArrayNode all = nodes.arrayNode();
      list.forEach(each -> all.add(arg(each)));
      return all;
    }
    if (value instanceof Map<?, ?> map) {
      ObjectNode all = nodes.objectNode();
      new TreeMap<>(map).forEach((name, each) -> all.set(name.toString(), arg(each)));
      return all;
    }
    if (value instanceof Boolean flag) {
      return nodes.booleanNode(flag);
    }
    if (value instanceof Long || value instanceof Integer) {
      return nodes.numberNode(((Number) value).longValue());
    }
    return value instanceof Number number
        ? nodes.numberNode(rounded(number.doubleValue()))
        : nodes.textNode(String.valueOf(value));
  }
}
