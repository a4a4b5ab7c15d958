package io.clickml.service.automl.child;

import io.clickml.modelstore.Sentence;
import java.nio.file.Path;

/** How a child ended, as far as its parent believes it. */
public sealed interface Outcome {
  /**
   * A bundle came out and is what the child said.
   *
   * @param bundle its file in the job folder
   * @param learned prints of the rows that it learned from, a {@link PrintsFile}
   */
  record Trained(Path bundle, Path learned) implements Outcome {}

  /**
   * The engine said why no model can come of these rows.
   *
   * @param why the reason
   */
  record Refused(Sentence why) implements Outcome {}

  /** It stopped because it was told to. */
  record Cancelled() implements Outcome {}

  /**
   * It fell over.
   *
   * @param why what is known
   * @param again whether another attempt may go better
   */
  record Broken(Sentence why, boolean again) implements Outcome {}
}
