package io.clickml.service.scoring;

import io.clickml.modelstore.table.RawTable;
import io.clickml.service.model.Version;

/** What is there when the version that should answer fails. */
interface Fallback {
  /** The version that stands by, null where none does. */
  Version standby();

  /**
   * Hears of rows that nobody could answer.
   *
   * @param stable the version that should have
   * @param asked the rows
   * @param tried why the canary could not answer them before, or null
   * @param broken why the stable version could not
   */
  void failed(Version stable, RawTable asked, RuntimeException tried, RuntimeException broken);
}
