package io.clickml.service.monitoring;

import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What is done with the answers of models. */
@RegisterConstructorMapper(Conduct.class)
interface ConductDao {
  @SqlQuery(
      """
      select affects_outcome, control_share from model_conduct
      where workspace = :workspace and model = :model
      """)
  Optional<Conduct> find(String workspace, String model);

  @SqlUpdate(
      """
      insert into model_conduct (workspace, model, affects_outcome, control_share)
      values (:workspace, :model, :affectsOutcome, :controlShare)
      on duplicate key update affects_outcome = values(affects_outcome),
        control_share = values(control_share)
      """)
  void put(String workspace, String model, @BindMethods Conduct conduct);
}
