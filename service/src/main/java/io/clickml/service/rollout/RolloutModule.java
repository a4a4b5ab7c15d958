package io.clickml.service.rollout;

import io.clickml.service.model.ModelModule;
import io.clickml.service.model.ModelService;
import io.clickml.service.model.Moves;
import io.clickml.service.monitoring.MonitoringModule;
import io.clickml.service.platform.Platform;
import io.clickml.service.platform.Timers;
import io.clickml.service.rollout.judge.Criteria;
import io.clickml.service.rollout.judge.Judge;
import io.clickml.service.rollout.judge.Policies;
import io.clickml.service.scoring.LoadedScorers;
import io.clickml.service.scoring.PredictionFeed;
import io.clickml.service.scoring.Router;
import io.clickml.service.workspace.Idempotency;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import io.dropwizard.lifecycle.setup.LifecycleEnvironment;
import java.time.Duration;

/** Wires rollouts: the routes, the routing, the shadow and the judge. */
public final class RolloutModule {
  private static final Duration LOOK = Duration.ofSeconds(2);

  private final Platform platform;
  private final Router router;
  private final RolloutService service;
  private final DiffService diffs;
  private final ModelService models;
  private final Pins pins;
  private final Shadow shadow;
  private final EventBook events;
  private final LongLooks looks;
  private final Watch watch;
  private final Upkeep upkeep;

  public RolloutModule(
      Platform platform,
      RolloutSettings settings,
      ModelModule model,
      LoadedScorers scorers,
      MonitoringModule monitoring) {
    this.platform = platform;
    this.models = model.service();
    Moves moves = model.moves();
    this.pins = new Pins(platform, models, moves, scorers);
    this.router = new RolloutRouter(models, monitoring.log());
    PolicyColumn policies = new PolicyColumn(platform.json());
    Verdicts verdicts = new Verdicts(platform.database(), platform.json(), platform.clock());
    Transitions transitions =
        new Transitions(platform.database(), models, moves, policies, verdicts, platform.clock());
    Weights weights = new Weights(platform, transitions, monitoring.log());
    this.service =
        new RolloutService(
            platform,
            new Beginning(
                platform,
                models,
                moves,
                scorers,
                new Policies(settings.policies()),
                transitions,
                monitoring.log(),
                pins,
                weights),
            new GoingBack(
                platform.database(), models, moves, model.wayBack(), scorers, transitions),
            models,
            new Steering(
                platform,
                transitions,
                new Waiting(platform.database(), moves, platform.clock()),
                weights));
    this.diffs = new DiffService(models, scorers, monitoring.asked(), platform.json());
    this.shadow =
        new Shadow(
            platform.database(),
            models,
            ShadowScorer.of(scorers),
            monitoring.log()::beside,
            (rollout, why) -> transitions.breakOff(rollout, Watch.ACTOR, why),
            settings.shadow(),
            Headroom::now);
    this.events = new EventBook(platform.database());
    Replay replay = new Replay(platform, models, scorers, monitoring.log());
    LoggedFigures figures = new LoggedFigures(monitoring.quality());
    Preparation preparation =
        new Preparation(platform.database(), policies, replay::run, transitions);
    this.looks = new LongLooks(preparation, figures, figures::mark);
    this.watch =
        new Watch(platform, moves, transitions, verdicts, looks, new Judge(Criteria.DEFAULT));
    this.upkeep = new Upkeep(platform.database(), shadow, events, looks);
  }

  /** Registers the routes. */
  public void register(JerseyEnvironment jersey, Idempotency idempotency) {
    RolloutViews views = new RolloutViews(service, platform.database(), platform.json());
    jersey.register(new RolloutResource(service, views, idempotency));
    jersey.register(new DiffResource(diffs));
    jersey.register(new PinResource(pins, models, idempotency));
  }

  /** Listens to answers, and looks after rollouts as long as the process lives. */
  public void work(LifecycleEnvironment lifecycle, PredictionFeed feed, Timers timers) {
    feed.add(events);
    feed.add(shadow);
    lifecycle.manage(shadow);
    lifecycle.manage(looks);
    lifecycle.manage(upkeep);
    timers.every(LOOK, "rollouts", watch::look);
  }

  public RolloutService service() {
    return service;
  }

  /** Says which version answers which row. */
  public Router router() {
    return router;
  }
}
