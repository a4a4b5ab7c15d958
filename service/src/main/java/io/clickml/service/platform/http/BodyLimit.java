package io.clickml.service.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How large a body a route takes; routes without it take {@link Size#SMALL}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BodyLimit {
  /** Which setting counts. */
  Size value();

  /** Kinds of bodies. */
  enum Size {
    /** Options only: 64 KiB. */
    SMALL,
    /** Rows: the setting {@code limits.bodyBytes}. */
    ROWS,
    /** A bundle: the setting {@code limits.bundleBytes}. */
    BUNDLE
  }
}
