/** Which candidates are tried, in which order, on which folds, until the budget ends. */
package io.clickml.service.automl.portfolio;
