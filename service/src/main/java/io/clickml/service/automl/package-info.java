/** The engine: rows in memory in, a bundle out, within a budget of seconds. */
package io.clickml.service.automl;
