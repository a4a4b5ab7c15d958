/**
 * Cells into values (readings) and values into features (operators): the only place where that
 * happens.
 */
package io.clickml.modelstore.encoding;
