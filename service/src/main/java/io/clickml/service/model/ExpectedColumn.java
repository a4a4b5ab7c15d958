package io.clickml.service.model;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.schema.InputColumn;
import io.clickml.modelstore.table.ColumnType;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A column that a model needs.
 *
 * @param name the user's name of it
 * @param aliases other names it may come under
 * @param type kind of its reading, as on the wire
 * @param readAs how its cells are read
 */
record ExpectedColumn(String name, List<String> aliases, String type, Sentence readAs) {
  static ExpectedColumn of(InputColumn input) {
    String kind = kind(input.type());
    return new ExpectedColumn(input.name(), input.aliases(), kind, readAs(input, kind));
  }

  private static String kind(ColumnType type) {
    return type == ColumnType.YES_NO ? "yesNo" : type.name().toLowerCase(Locale.ROOT);
  }

  private static Sentence readAs(InputColumn input, String kind) {
    int levels = input.domain().topLevels().size();
    return switch (input.type()) {
      case NUMBER -> new Sentence(kind, Map.of(), "numbers");
      case DATE -> new Sentence(kind, Map.of(), "dates");
      case YES_NO -> new Sentence(kind, Map.of(), "yes or no");
      case CATEGORY -> new Sentence(kind, Map.of("count", levels), "one of several values");
      case TEXT -> new Sentence(kind, Map.of(), "free text");
      case IDENTIFIER -> new Sentence(kind, Map.of(), "names of rows");
      case CONSTANT -> new Sentence(kind, Map.of(), "one value throughout");
    };
  }
}
