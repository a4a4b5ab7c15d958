package io.clickml.service.platform;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of the embedded database. H2 writes a chunk of the file per commit and takes its space
 * back once nothing in it is needed; mostly unneeded ones it writes anew in the background, but
 * only where commits are written late. Ours are written at once, so somebody has to ask for it, or
 * the file keeps growing (<a href="https://h2database.com/html/mvstore.html">MVStore</a>).
 */
public final class EmbeddedFile {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedFile.class);
  // Of what the file holds, what is still needed, in percent.
  private static final int FULL_ENOUGH = 50;
  // Commits wait while a portion is written.
  private static final int PORTION_BYTES = 4 << 20;
  private static final int PORTIONS = 8;

  private final DataSource source;

  public EmbeddedFile(DataSource source) {
    this.source = source;
  }

  /** Writes anew what is still needed of mostly unneeded parts, some 32 MB at most. */
  public void tidy() {
    try (Connection connection = source.getConnection()) {
      SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
      MVStore store = session.getDatabase().getStore().getMvStore();
      int portions = 0;
      while (portions < PORTIONS && store.compact(FULL_ENOUGH, PORTION_BYTES)) {
        portions++;
      }
    } catch (SQLException failure) {
      LOG.warn("the embedded file could not be tidied", failure);
    }
  }
}
