package io.clickml.service.retraining;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Rules of models. */
@RegisterConstructorMapper(Rule.class)
interface RuleDao {
  @SqlQuery("select * from retraining_rule where workspace = :workspace and model = :model")
  Optional<Rule> find(String workspace, String model);

  @SqlUpdate(
      """
      insert into retraining_rule (workspace, model, enabled, every_days, new_answers, on_drift,
        on_quality, cooldown_hours, policy, budget_seconds, revision, updated_at)
      values (:workspace, :model, :enabled, :everyDays, :newAnswers, :onDrift, :onQuality,
        :cooldownHours, :policy, :budgetSeconds, :revision, :updatedAt)
      on duplicate key update enabled = values(enabled), every_days = values(every_days),
        new_answers = values(new_answers), on_drift = values(on_drift),
        on_quality = values(on_quality), cooldown_hours = values(cooldown_hours),
        policy = values(policy), budget_seconds = values(budget_seconds),
        revision = values(revision), updated_at = values(updated_at)
      """)
  void put(@BindMethods Rule rule);

  /** Rules to look after, of all workspaces. */
  @SqlQuery("select * from retraining_rule where enabled = true")
  List<Rule> enabled();
}
