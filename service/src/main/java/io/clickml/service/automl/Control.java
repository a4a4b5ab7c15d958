package io.clickml.service.automl;

/** What the person asked for meanwhile; asked often, from several threads. */
public interface Control {
  /** Whether the best so far is good enough. */
  boolean finishRequested();

  /** Whether the training must end without a bundle. */
  boolean cancelled();

  /** Nobody asks for anything. */
  Control NONE =
      new Control() {
        @Override
        public boolean finishRequested() {
          return false;
        }

        @Override
        public boolean cancelled() {
          return false;
        }
      };
}
