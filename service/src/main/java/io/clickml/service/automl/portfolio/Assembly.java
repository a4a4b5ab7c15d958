package io.clickml.service.automl.portfolio;

import io.clickml.modelstore.encoding.Encoder;
import io.clickml.modelstore.scorer.Blend;
import io.clickml.modelstore.scorer.Forest;
import io.clickml.modelstore.scorer.Member;
import io.clickml.modelstore.scorer.TargetScale;
import io.clickml.service.automl.learner.Deadline;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * Makes the final members of the chosen candidates: their fold models averaged where that is cheap
 * to score, else one model learned from all rows. Where one fold was tried, all rows teach a little
 * more: every member is learned again if time allows it. Where rows are in time, the older folds
 * know less than all: every member is learned again.
 */
public final class Assembly {
  /** Trees of the whole bundle weigh (leaves x depth); more makes reasons slow. */
  private static final long MOST_NODES = 60_000;

  /** The final blend takes more candidates in than the quick one: so much longer it takes. */
  private static final double LONGER = 1.6;

  /** And so many more nodes it has. */
  private static final double LARGER = 1.2;

  private final List<Encoder> encoders = new ArrayList<>();
  private final List<Member> members = new ArrayList<>();

  private final Set<Integer> refitted = new HashSet<>();

  private Assembly() {}

  /**
   * Builds the blend of the standings; what cannot be learned again in time stays as it is.
   *
   * @param wanted places of the trials that are to be learned again; null where it is to be decided
   */
  public static Assembly of(
      Standings standings, Search search, Crew crew, Deadline end, Set<Integer> wanted) {
    Assembly assembly = new Assembly();
    List<Trial> trials = standings.trials();
    double[] weights = standings.weights();
    List<Integer> chosen = chosen(standings);
    Set<Integer> again = wanted != null ? wanted : again(standings, search.rows(), crew, end);
    List<Trial.FoldFit> refits =
        refits(
            trials,
            chosen.stream().map(i -> again.contains(i) ? i : -1).toList(),
            search,
            crew,
            end);
    for (int c = 0; c < chosen.size(); c++) {
      int place = chosen.get(c);
      Trial trial = trials.get(place);
      Trial.FoldFit refit = refits.get(c);
      List<Trial.FoldFit> own = search.rows().speaking(trial.fits());
      assembly.add(trial, refit == null ? own : List.of(refit), weights[place]);
      if (refit != null) {
        assembly.refitted.add(place);
      }
    }
    return assembly;
  }

  /** Places of the trials that are to be learned once more from all rows. */
  private static Set<Integer> again(Standings standings, Rows rows, Crew crew, Deadline end) {
    List<Integer> chosen = chosen(standings);
    boolean anew =
        alone(rows)
            ? seconds(standings, rows, crew.threads()) <= end.secondsLeft()
            : rows.forward() || nodes(standings.trials(), chosen) > MOST_NODES;
    return anew && !end.over() ? Set.copyOf(chosen) : Set.of();
  }

  /** Places of the trials that were learned once more from all rows. */
  public Set<Integer> refitted() {
    return Set.copyOf(refitted);
  }

  /**
   * Seconds to keep for learning the chosen again from all rows, about; 0 where it need not be.
   *
   * @param most what may be kept
   */
  static double seconds(Standings standings, Rows rows, int threads, double most) {
    List<Trial> trials = standings.trials();
    double seconds = seconds(standings, rows, threads);
    if (alone(rows)) {
      return seconds <= most ? seconds : 0;
    }
    boolean anew = rows.forward() || LARGER * nodes(trials, chosen(standings)) > MOST_NODES;
    return anew ? Math.min(most, seconds) : 0;
  }

  private static double seconds(Standings standings, Rows rows, int threads) {
    double seconds = 0;
    for (int i : chosen(standings)) {
      Trial trial = standings.trials().get(i);
      seconds += trial.seconds() / trial.fits().size() * trial.fits().get(0).more();
    }
    // Once for the figures, and once for the model.
    int times = rows.forward() && rows.locked().length > 0 ? 2 : 1;
    return times * LONGER * seconds / threads;
  }

  /**
   * Whether there is one fold: its models are as small as those of all rows and know most of them.
   * Where time is short, the search gains more from it.
   */
  private static boolean alone(Rows rows) {
    return rows.splits().size() == 1 && !rows.forward();
  }

  private static List<Integer> chosen(Standings standings) {
    double[] weights = standings.weights();
    return IntStream.range(0, weights.length).filter(i -> weights[i] > 0).boxed().toList();
  }

  private static List<Trial.FoldFit> refits(
      List<Trial> trials, List<Integer> chosen, Search search, Crew crew, Deadline end) {
    int threads = chosen.size() < crew.threads() ? crew.threads() : 1;
    List<Callable<Trial.FoldFit>> tasks = new ArrayList<>();
    for (int i : chosen) {
      tasks.add(() -> i < 0 ? null : refit(trials.get(i), search, threads, end));
    }
    return crew.run(tasks, end);
  }

  private static Trial.FoldFit refit(Trial trial, Search search, int threads, Deadline end) {
    return search.relearner(trial.candidate()).all(trial, threads, end);
  }

  private static long nodes(List<Trial> trials, List<Integer> chosen) {
    long nodes = 0;
    for (int i : chosen) {
      for (Trial.FoldFit fit : trials.get(i).fits()) {
        nodes += fit.fitted().model() instanceof Forest forest ? forest.arrays().split().length : 0;
      }
    }
    return nodes;
  }

  private void add(Trial trial, List<Trial.FoldFit> fits, double weight) {
    Candidate candidate = trial.candidate();
    TargetScale scale = candidate.log() ? TargetScale.LOG1P : TargetScale.IDENTITY;
    for (int f = 0; f < fits.size(); f++) {
      Trial.FoldFit fit = fits.get(f);
      int encoder = encoders.indexOf(fit.encoder());
      if (encoder < 0) {
        encoder = encoders.size();
        encoders.add(fit.encoder());
      }
      String label = candidate.name() + (fits.size() == 1 ? "" : ", fold " + (f + 1));
      double share = weight / fits.size();
      members.add(new Member(encoder, fit.fitted().model(), share, label, scale));
    }
  }

  public List<Encoder> encoders() {
    return List.copyOf(encoders);
  }

  public Blend blend() {
    return new Blend(members);
  }
}
