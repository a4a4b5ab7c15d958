package io.clickml.service.platform;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * How our values stand in SQL: instants as {@code datetime(6)} in UTC whatever the zone of the
 * machine, enum constants in lower case.
 */
final class SqlTypes {
  private SqlTypes() {}

  static void register(Jdbi jdbi) {
    jdbi.registerArgument((ArgumentFactory) SqlTypes::argument);
    jdbi.registerColumnMapper(
        Instant.class,
        (row, column, context) -> {
          LocalDateTime value = row.getObject(column, LocalDateTime.class);
          return value == null ? null : value.toInstant(ZoneOffset.UTC);
        });
  }

  private static Optional<Argument> argument(
      java.lang.reflect.Type type, Object value, ConfigRegistry config) {
    if (value instanceof Instant instant) {
      LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
      return Optional.of((at, statement, context) -> statement.setObject(at, utc));
    }
    if (value instanceof Enum<?> constant) {
      String name = constant.name().toLowerCase(Locale.ROOT);
      return Optional.of((at, statement, context) -> statement.setString(at, name));
    }
    if (value == null && type == Instant.class) {
      return Optional.of((at, statement, context) -> statement.setNull(at, Types.TIMESTAMP));
    }
    return Optional.empty();
  }
}
