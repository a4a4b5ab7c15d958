package io.clickml.service.monitoring;

import io.clickml.modelstore.schema.Target;
import io.clickml.service.model.Arm;
import io.clickml.service.model.ModelService;
import io.clickml.service.model.Version;
import io.clickml.service.platform.Database;
import io.clickml.service.platform.Problem;
import io.clickml.service.platform.ProblemException;
import io.clickml.service.platform.ProblemKind;
import io.clickml.service.scoring.LoadedScorers;
import io.clickml.service.scoring.PredictionFeed;
import io.clickml.service.workspace.Caller;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Takes what really happened. Sound items are kept, in portions: each is one transaction, and who
 * repeats the call after a break changes nothing; the others say why not.
 */
final class OutcomeService {
  private static final Comparator<Outcome> BY_KEY =
      Comparator.comparing(Outcome::rowKey)
          .thenComparing(Outcome::content)
          .thenComparingInt(Outcome::revision);

  private static final ProblemKind TOO_MANY_ROWS =
      new ProblemKind("too-many-rows", 413, "Too many rows at once");
  private static final long SETTLE_MILLIS = 5_000;

  private final Database database;
  private final PredictionDao predictions;
  private final OutcomeDao outcomes;
  private final ModelService models;
  private final LoadedScorers scorers;
  private final PredictionFeed feed;
  private final Clock clock;
  private final int most;

  OutcomeService(
      Database database,
      ModelService models,
      LoadedScorers scorers,
      PredictionFeed feed,
      Clock clock,
      int most) {
    this.database = database;
    this.predictions = database.dao(PredictionDao.class);
    this.outcomes = database.dao(OutcomeDao.class);
    this.models = models;
    this.scorers = scorers;
    this.feed = feed;
    this.clock = clock;
    this.most = most;
  }

  /** What came of an item: kept, with a prediction or waiting for one; or refused. */
  record Taken(boolean matched, Problem problem) {}

  /**
   * Takes outcomes.
   *
   * @return one entry per item, in order
   * @throws ProblemException when every item is refused; then nothing has changed
   */
  List<Taken> take(Caller caller, String model, List<OutcomeItem> items) {
    models.model(caller.workspace(), model);
    if (items.size() > most) {
      throw TOO_MANY_ROWS
          .because(
              "One call takes " + most + " outcomes. Send the rest in further calls.",
              Map.of("limit", most, "rows", items.size()))
          .asException();
    }
    OutcomeCheck check = new OutcomeCheck(targets(caller.workspace(), model), clock.instant());
    List<OutcomeCheck.Read> read = check.read(items);
    OutcomeRows rows = new OutcomeRows(caller, model, check.now(), read);
    settle(rows, caller.workspace(), model);
    List<Taken> taken = keep(rows, caller.workspace(), model);
    if (taken.stream().allMatch(each -> each.problem() != null)) {
      throw allRefused(taken).asException();
    }
    return taken;
  }

  private List<Taken> keep(OutcomeRows rows, String workspace, String model) {
    // Deliveries at the same time must not wait for each other's rows in turn.
    List<Outcome> sound = rows.sound().stream().sorted(BY_KEY).toList();
    for (int from = 0; from < sound.size(); from += Chunks.SIZE) {
      List<Outcome> portion = sound.subList(from, Math.min(sound.size(), from + Chunks.SIZE));
      database.transact(() -> outcomes.keep(portion));
    }
    Set<String> keys = new HashSet<>();
    sound.forEach(outcome -> keys.add(outcome.rowKey()));
    Map<String, List<Outcome>> kept = new HashMap<>();
    Chunks.of(keys, some -> outcomes.ofKeys(workspace, model, some))
        .forEach(each -> kept.computeIfAbsent(each.rowKey(), k -> new ArrayList<>()).add(each));
    return rows.taken(kept);
  }

  /** Finds the rows that are spoken of; what was answered a moment ago may be on its way. */
  private void settle(OutcomeRows rows, String workspace, String model) {
    find(rows, workspace, model);
    if (rows.someUnknown() && feed.settle(SETTLE_MILLIS)) {
      find(rows, workspace, model);
    }
  }

  private void find(OutcomeRows rows, String workspace, String model) {
    rows.found(Chunks.of(rows.ids(), ids -> predictions.byId(workspace, model, ids)));
    rows.known(Chunks.of(rows.keys(), keys -> predictions.known(workspace, model, keys)));
  }

  /** What the versions in use answer, the one that answers first; one that can be read will do. */
  private List<Target> targets(String workspace, String model) {
    List<Integer> used =
        models.arms(workspace, model).stream()
            .sorted(Comparator.comparing(OutcomeService::rank))
            .map(Arm::version)
            .toList();
    List<Version> versions =
        used.isEmpty()
            ? List.of(models.version(workspace, model, null))
            : used.stream().map(each -> models.version(workspace, model, each)).toList();
    List<Target> targets = new ArrayList<>();
    List<ProblemException> unread = new ArrayList<>();
    for (Version each : versions) {
      try {
        targets.add(scorers.of(each).schema().target());
      } catch (ProblemException unreadable) {
        unread.add(unreadable);
      }
    }
    if (targets.isEmpty()) {
      throw unread.get(0);
    }
    return targets;
  }

  private static int rank(Arm arm) {
    return switch (arm.arm()) {
      case STABLE -> 0;
      case CANARY -> 1;
      default -> 2;
    };
  }

  private static Problem allRefused(List<Taken> taken) {
    Problem first =
        taken.stream().map(Taken::problem).filter(Objects::nonNull).findFirst().orElseThrow();
    if (taken.size() == 1) {
      return first;
    }
    String said = "None of these outcomes could be taken. The first: ";
    return new ProblemKind(first.code(), first.status(), first.title())
        .because(said + first.detail(), first.args())
        .atField(first.field())
        .atColumn(first.column())
        .atCell(first.cell());
  }
}
