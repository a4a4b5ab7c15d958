package io.clickml.service.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** An order as the database keeps it. */
public final class OrderColumn implements ColumnMapper<TrainingOrder> {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static String write(TrainingOrder order) {
    try {
      return JSON.writeValueAsString(order);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public TrainingOrder map(ResultSet row, int column, StatementContext context)
      throws SQLException {
    try {
      return JSON.readValue(row.getString(column), TrainingOrder.class);
    } catch (JsonProcessingException e) {
      throw new SQLException("not an order", e);
    }
  }
}
