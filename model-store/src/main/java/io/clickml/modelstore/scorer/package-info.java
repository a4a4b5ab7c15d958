/** Loaded models: how features become predictions, and predictions become reasons. */
package io.clickml.modelstore.scorer;
