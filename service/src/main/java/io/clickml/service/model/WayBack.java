package io.clickml.service.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.service.platform.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which versions answered before the one that does, told by the history. Who goes back leaves the
 * versions after it for good: only their name leads to them again.
 */
public final class WayBack {
  /** Kind of the events that go back. */
  public static final String KIND = "went-back";

  private final Database database;
  private final ModelEventDao events;
  private final VersionDao versions;
  private final Moves moves;
  private final ObjectMapper json;

  WayBack(Database database, Moves moves, ObjectMapper json) {
    this.database = database;
    this.events = database.dao(ModelEventDao.class);
    this.versions = database.dao(VersionDao.class);
    this.moves = moves;
    this.json = json;
  }

  /**
   * A moment at which another version may have begun to answer.
   *
   * @param kind of the event
   * @param stable the version that answered after it, or null
   */
  record Turn(String kind, Integer stable) {
    boolean back() {
      return kind.equals(KIND) || kind.equals(OwnMoves.QUARANTINED);
    }
  }

  /** The version to go back to when none is named: it answered before, and stands by. */
  public Optional<Integer> before(String workspace, String model) {
    List<Integer> line = line(turns(workspace, model));
    Integer standby = moves.arms(workspace, model).standby();
    boolean on = standby != null && line.contains(standby);
    return on ? Optional.of(standby) : Optional.empty();
  }

  /**
   * What makes an earlier version answer again: those after it retire, and the one before it, if it
   * is still there, stands by. A version that was left before goes on as if it were new.
   */
  public List<Move.Become> to(String workspace, String model, int version) {
    return database.inTransaction(() -> becomes(workspace, model, version));
  }

  private List<Move.Become> becomes(String workspace, String model, int version) {
    Map<Integer, VersionState> states =
        versions.all(workspace, model).stream()
            .collect(Collectors.toMap(Version::version, Version::state));
    List<Move.Become> becomes = new ArrayList<>();
    if (states.get(version) == VersionState.RETIRED) {
      becomes.add(Move.Become.of(version, VersionState.READY));
    }
    List<Integer> line = line(turns(workspace, model));
    int place = line.indexOf(version);
    if (place < 0) {
      becomes.addAll(moves.promotion(workspace, model, version));
      return becomes;
    }
    Arms now = moves.arms(workspace, model);
    Integer next = standby(line.subList(0, place), states);
    if (now.standby() != null && now.standby() != version && !now.standby().equals(next)) {
      becomes.add(Move.Become.of(now.standby(), VersionState.RETIRED));
    }
    if (now.stable() != null) {
      becomes.add(Move.Become.of(now.stable(), VersionState.RETIRED));
    }
    becomes.add(Move.Become.of(version, VersionState.STABLE));
    if (next != null && states.get(next) == VersionState.RETIRED) {
      becomes.add(Move.Become.of(next, VersionState.STANDBY));
    }
    return becomes;
  }

  /** Of versions that answered before, oldest first, the last that can stand by; null: none. */
  private static Integer standby(List<Integer> line, Map<Integer, VersionState> states) {
    for (int i = line.size() - 1; i >= 0; i--) {
      VersionState state = states.get(line.get(i));
      if (state == VersionState.STANDBY || state == VersionState.RETIRED) {
        return line.get(i);
      }
    }
    return null;
  }

  /** The versions that led to the one that answers, oldest first, it last. */
  static List<Integer> line(List<Turn> turns) {
    List<Integer> line = new ArrayList<>();
    Integer answering = null;
    for (Turn turn : turns) {
      Integer next = turn.stable();
      if (next == null && answering != null) {
        line.remove(answering);
      } else if (next != null && turn.back() && line.contains(next)) {
        line.subList(line.indexOf(next) + 1, line.size()).clear();
      } else if (next != null && !next.equals(answering)) {
        line.remove(next);
        line.add(next);
      }
      answering = next;
    }
    return line;
  }

  private List<Turn> turns(String workspace, String model) {
    return events.turns(workspace, model).stream().map(this::turn).toList();
  }

  private Turn turn(ModelEventDao.Kept kept) {
    try {
      return new Turn(kept.kind(), json.readValue(kept.arms(), Arms.class).stable());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("arms of " + kept, e);
    }
  }
}
