package io.clickml.service.monitoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.platform.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of outcomes, on the wire.
 *
 * @param model slug
 * @param matched items whose row has a prediction
 * @param waiting items that are kept until their row has one
 * @param refused items that were not kept
 * @param items one per item, in order
 */
record OutcomeList(String model, long matched, long waiting, long refused, List<Item> items) {
  private static final String MATCHED = "matched";
  private static final String WAITING = "waiting";
  private static final String REFUSED = "refused";

  /**
   * What came of an item.
   *
   * @param status matched, waiting or refused
   * @param problem why it was refused, or null
   * @param field field of the request that is to blame, or null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(String status, Sentence problem, String field) {
    static Item of(OutcomeService.Taken taken) {
      Problem problem = taken.problem();
      return problem == null
          ? new Item(taken.matched() ? MATCHED : WAITING, null, null)
          : new Item(
              REFUSED,
              new Sentence(problem.code(), problem.args(), problem.detail()),
              problem.field());
    }
  }

  static OutcomeList of(String model, List<OutcomeService.Taken> taken) {
    List<Item> items = taken.stream().map(Item::of).toList();
    return new OutcomeList(
        model, count(items, MATCHED), count(items, WAITING), count(items, REFUSED), items);
  }

  private static long count(List<Item> items, String status) {
    return items.stream().filter(item -> item.status().equals(status)).count();
  }

  /** The rows that came, with what became of each in two further columns. */
  RawTable beside(RawTable rows) {
    Cells.Builder status = new Cells.Builder();
    Cells.Builder problem = new Cells.Builder();
    for (Item item : items) {
      status.add(item.status());
      problem.add(item.problem() == null ? null : item.problem().text());
    }
    List<String> names = new ArrayList<>(rows.names());
    names.add(free(names, "status"));
    names.add(free(names, "problem"));
    List<Cells> columns = new ArrayList<>(rows.columns());
    columns.add(status.build());
    columns.add(problem.build());
    return new RawTable(names, columns);
  }

  private static String free(List<String> taken, String name) {
    String free = name;
    for (int n = 2; taken.contains(free); n++) {
      free = name + " " + n;
    }
    return free;
  }
}
